package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spillway.run.SmallRun;

/** One kind of file in the place of another, and names that are nearly right. */
class WrongFileTest {
    private static final String POLICY = "configs/policies/patient-government.yaml";

    @TempDir
    Path folder;

    private final StringWriter complained = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "run POLICY,                          POLICY, 'a policy, not a configuration; try: spillway run configs/baseline.yaml --policy POLICY, or spillway compare POLICY'",
        "params POLICY,                       POLICY, 'a policy, not a configuration; try: spillway run configs/baseline.yaml --policy POLICY, or spillway compare POLICY'",
        "run SWEEP,                           SWEEP, 'a sweep, not a configuration; try: spillway sweep SWEEP'",
        "run configs/maps/unbundling.yaml,    configs/maps/unbundling.yaml, 'a map, not a configuration; try: spillway map --spec configs/maps/unbundling.yaml'",
        "compare configs/coarse.yaml,         configs/coarse.yaml, 'a configuration, not a policy; try: spillway run configs/coarse.yaml'",
        "run configs/baseline.yaml --policy configs/coarse.yaml, configs/coarse.yaml, 'a configuration, not a policy; try: spillway run configs/coarse.yaml'",
        "run configs/baseline.yaml --policy SWEEP, SWEEP, 'a sweep, not a policy; try: spillway sweep SWEEP'",
        "policies configs/baseline.yaml,      configs/baseline.yaml, 'a configuration, not a policy; try: spillway run configs/baseline.yaml'",
        "sweep POLICY,                        POLICY, 'a policy, not a sweep; try: spillway run configs/baseline.yaml --policy POLICY, or spillway compare POLICY'",
        "compare --experiment SWEEP placebo,  SWEEP, 'a sweep, not a comparison; try: spillway sweep SWEEP'",
        "map --spec SWEEP,                    SWEEP, 'a sweep, not a map; try: spillway sweep SWEEP'",
    })
    void aFileOfAnotherKindIsToldWithWhatToType(String words, String file, String complaint) {
        assertEquals(2, command(full(words).split(" ")), words);
        assertEquals(full(file) + ": is " + full(complaint) + "\n", complained.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "run configs/baselin.yaml,       configs/baselin.yaml: no such file; did you mean configs/baseline.yaml?",
        "run config/baseline.yaml,       config/baseline.yaml: no such file; did you mean configs/baseline.yaml?",
        "run baseline.yaml,              baseline.yaml: no such file; did you mean configs/baseline.yaml?",
        "sweep configs/experiments/patienc.yaml, configs/experiments/patienc.yaml: no such file; did you mean configs/experiments/patience.yaml?",
        "map --spec configs/maps/unbundeling.yaml, configs/maps/unbundeling.yaml: no such file; did you mean configs/maps/unbundling.yaml?",
        "run configs/baseline.yaml --policy configs/policies/plazebo.yaml, --policy configs/policies/plazebo.yaml: no such policy; did you mean placebo?",
        "run configs/baseline.yaml --set government.horizonQuarter=4, --set: unknown key government.horizonQuarter; did you mean government.horizonQuarters?",
        "polices,                        polices: no such command; did you mean policies?",
        "run configs/baseline.yaml --sed 3, --sed: no such option; did you mean --seed or --set or --seeds?",
        "run configs/baseline.yaml more, more: one word more than spillway run takes",
    })
    void whatIsNearlyRightIsMetWithTheNearest(String words, String complaint) {
        assertEquals(2, command(words.split(" ")), words);
        assertEquals(complaint, complained.toString().lines().findFirst().orElse(""));
    }

    @Test
    void whatResemblesNothingGetsNoGuess() throws Exception {
        Files.writeString(folder.resolve("notes.yaml"), "");
        Path none = folder.resolve("x.yaml");
        assertEquals(2, command("run", none.toString()));
        assertEquals(none + ": no such file\n", complained.toString());
    }

    @Test
    void aReportOfAMisspeltFolderNamesTheNearest() throws Exception {
        Path there = Files.createDirectory(folder.resolve("robust"));
        assertEquals(2, command("report", folder.resolve("robus").toString()));
        assertTrue(
                complained.toString().endsWith("no such folder; did you mean " + there + "?\n"), complained.toString());
    }

    private static String full(String text) {
        return text.replace("POLICY", POLICY).replace("SWEEP", "configs/experiments/patience.yaml");
    }

    private int command(String... arguments) {
        Workshop workshop =
                new Workshop(logs -> {}, folder.resolve("runs"), false, SmallRun.BASE_YEARS, java.util.List::of);
        return new SpillwayCommand(workshop)
                .execute(new PrintWriter(new StringWriter()), new PrintWriter(complained), arguments);
    }
}
