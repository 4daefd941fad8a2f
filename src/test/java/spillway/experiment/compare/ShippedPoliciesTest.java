package spillway.experiment.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spillway.experiment.study.StudyModel;
import spillway.input.PolicyFiles;
import spillway.run.BaseYears;
import spillway.run.ModelRunner;

/** Every policy that is shipped says why it is there, and acts. */
class ShippedPoliciesTest {
    private static final PolicyFiles POLICIES = new PolicyFiles(Path.of("configs/policies"));

    @Test
    void everyPolicyAsksSupposesPaysAndActs() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        List<ComparedVariant> all = new VariantReader(model, POLICIES, false).read(new ArrayList<>(POLICIES.names()));
        assertTrue(all.size() > 20);
        assertEquals(Set.of(), VariantChecks.complaints(model, all));
        for (ComparedVariant one : all) {
            assertEquals(List.of(), model.inertPolicy(one.variant(), ModelRunner.DEFAULT_QUARTERS), one.key());
        }
        String claims = Files.readString(Path.of("docs/claims.md"));
        for (ComparedVariant one : all.subList(1, all.size())) {
            assertFalse(one.policy().description().isBlank(), one.key());
            assertFalse(one.card().question().isBlank(), one.key());
            assertFalse(one.card().cost().isBlank(), one.key());
            assertFalse(one.card().payer().isBlank(), one.key());
            assertTrue(one.card().placebo() || !one.card().hypotheses().isEmpty(), one.key());
            one.card().claims().forEach(claim -> assertTrue(claims.contains(claim), one.key() + " " + claim));
        }
    }

    @Test
    void thePlanOfPoliciesCanBeCompared() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/coarse.yaml"), BaseYears.inMemory());
        List<String> planned = Files.readAllLines(Path.of("configs/experiments/policies.yaml")).stream()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4).replace("\"", ""))
                .toList();
        List<ComparedVariant> all = new VariantReader(model, POLICIES, false).read(planned);
        assertEquals(planned.size() + 1, all.size());
        assertEquals(Set.of(), VariantChecks.complaints(model, all));
    }

    @Test
    void joinedPoliciesAreCalledWhatTheyWereNamed() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        List<ComparedVariant> all = new VariantReader(model, POLICIES, false)
                .read(List.of("both at once:western-slump+key-inputs-blockade", "western-slump+key-inputs-blockade"));
        assertEquals("both at once", all.get(1).title());
        assertEquals(
                "Western demand falls by a third for three years + Blockade of key inputs",
                all.get(2).title());
    }

    @Test
    void theLinksThatCanBeDelayedAreThoseOfTheData() throws Exception {
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        List<String> dated = model.data().links.stream()
                .filter(link -> link.opens().compareTo(spillway.world.World.START) > 0)
                .map(link -> link.what())
                .distinct()
                .sorted()
                .toList();
        List<String> known = model.values().keySet().stream()
                .filter(path -> path.startsWith("trade.linkDelay."))
                .map(path -> path.substring("trade.linkDelay.".length()))
                .sorted()
                .toList();
        assertEquals(dated, known);
    }
}
