package spillway.benchmark.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.input.ResolvedConfig;
import spillway.model.ModelParams;

/** The table of switches names settings that exist, differ from the baseline, and do not reach the base year. */
class SwitchTableTest {

    @Test
    void everySettingDiffersFromTheBaselineAndLeavesTheBaseYearAlone() {
        ModelParams baseline = Baseline.with();
        for (Switch one : Switch.ALL) {
            for (String own : one.own()) {
                List<String> settings = new ArrayList<>(SwitchNullity.settings(own));
                settings.add(one.off());
                ResolvedConfig<ModelParams> changed = Baseline.resolve(settings.toArray(String[]::new));
                assertEquals(baseline, changed.base(), own);
                assertNotEquals(Baseline.with(one.off()), changed.effective(), own);
            }
        }
    }

    @Test
    void everyTruthValueOfTheModelThatHasParametersIsInTheTable() {
        TreeSet<String> named = Switch.ALL.stream()
                .map(one -> one.off().substring(0, one.off().indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> missing = new TreeSet<>(Baseline.truthValues());
        missing.removeAll(named);
        assertEquals(
                new TreeSet<>(List.of(
                        "consumption.followsIncome",
                        "knowledge.hongKongSpillover",
                        "knowledge.leadWithinMode",
                        "migration.outsideInflow",
                        "migration.unlimitedWorkers",
                        "production.markupFollowsShare",
                        "trade.ioLinkages")),
                missing,
                "a new switch belongs into the table, or here if it has no parameter of its own");
    }
}
