package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.ReplicateVerdict;
import spillway.model.verdict.VerdictText;

/** A label that does not survive its inputs is not told by itself. */
class InputDependenceTest {
    @TempDir
    Path folder;

    private List<String> of(String text, List<String> problems) throws Exception {
        Files.writeString(folder.resolve(InputDependence.FILE), text);
        return InputDependence.beside(folder.resolve("root.yaml"), problems);
    }

    @Test
    void inputsThatDecideAndMoveAreNamedOnce() throws Exception {
        List<String> problems = new ArrayList<>();
        assertEquals(List.of(), InputDependence.beside(folder.resolve("root.yaml"), problems), "no table, no word");
        String table =
                "input,variant,decides,moves\n,baseline,no,no\nmap,even,yes,%s\nmap,shifted,yes,%s\ntalent,even,no,yes\n";
        assertEquals(List.of("map"), of(table.formatted("yes", "yes"), problems));
        assertEquals(List.of(), of(table.formatted("no", "no"), problems), "others stand in the table alone");
        assertEquals(List.of(), problems);
        of("input,variant\nmap,even\n", problems);
        assertTrue(problems.get(0).contains("fragility.csv: column decides is missing"), problems.toString());
    }

    @Test
    void theyStandInPlaceOfTheLabel() {
        ReplicateVerdict agreed =
                ReplicateVerdict.of(List.of(Outcome.MIXED, Outcome.MIXED, Outcome.MIXED, Outcome.MIXED), 0);
        String text = VerdictText.ofReplicates(RegionSets.NINE, agreed, List.of("map", "roads"));
        assertTrue(
                text.startsWith("Nine mainland cities: depends on the map and the roads; as the data stand mixed."),
                text);
    }
}
