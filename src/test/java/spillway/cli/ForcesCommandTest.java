package spillway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.experiment.forces.Force;
import spillway.experiment.study.StudyModel;
import spillway.experiment.study.Variant;
import spillway.report.LogTable;
import spillway.run.BaseYears;
import spillway.run.SmallRun;

/** What each force contributes, from the command line, on a world small enough for a test. */
class ForcesCommandTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void eachForceIsSwitchedOffAlone() throws IOException {
        Path out = folder.resolve("f");
        String table = "force,off,meaning\nladder,knowledge.qualityGain=0,products\n"
                + "nothing,knowledge.qualityGain*0,wrong\n";
        Path file = Files.writeString(folder.resolve("forces.csv"), table);
        assertEquals(2, forces(file, out), complained.toString());
        assertTrue(
                complained.toString().contains("forces.csv line 3: off = knowledge.qualityGain*0"),
                complained.toString());
        Files.writeString(file, table.replace("qualityGain*0", "hongKongSpillover=true"));
        assertEquals(0, forces(file, out), complained.toString());
        LogTable made = LogTable.read(out.resolve("forces.csv"));
        assertEquals(List.of("baseline", "ladder", "nothing"), List.of(made.text("force")));
        assertNotEquals(0, made.numbers("dc")[1]);
        assertEquals(0, made.numbers("dc")[2], "a switch that stands so already changes nothing");
        assertEquals(0, made.numbers("labels_differ")[2]);
        assertTrue(EvidenceBlocks.forces(out.resolve("forces.csv")).contains("| ladder: products | "));
        assertEquals(2, forces(file, out, "wind"));
    }

    @Test
    void theShippedForcesCanBeSwitchedOff() throws Exception {
        List<String> problems = new ArrayList<>();
        List<Force> forces = Force.read(Path.of("configs/forces.csv"), problems).orElseThrow();
        StudyModel model = StudyModel.open(Path.of("configs/baseline.yaml"), BaseYears.inMemory());
        for (Force force : forces) {
            model.planned(new Variant(force.name(), force.off()), problems);
        }
        assertEquals(List.of(), problems);
    }

    private int forces(Path file, Path out, String... names) throws IOException {
        List<String> call = new ArrayList<>(List.of("forces"));
        call.addAll(List.of(names));
        Path config = SmallRun.config(folder.resolve("small.yaml"));
        call.addAll(List.of("--config", config.toString(), "--forces", file.toString()));
        call.addAll(List.of("--seeds", "2", "--quarters", "8", "--out", out.toString()));
        return new SpillwayCommand(new Workshop(logs -> {}, folder, false, SmallRun.BASE_YEARS, List::of))
                .execute(new PrintWriter(printed), new PrintWriter(complained), call.toArray(String[]::new));
    }
}
