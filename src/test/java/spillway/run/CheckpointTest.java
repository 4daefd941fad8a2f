package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.fixture.Shipped;
import spillway.fixture.TinyWorld;
import spillway.kernel.Quarter;
import spillway.kernel.StateVisitor;
import spillway.model.ModelParams;
import spillway.model.ParameterTimeline;
import spillway.model.StateHash;
import spillway.model.base.Genesis;
import spillway.world.World;

/** A run that is cut at any quarter and continued from the file is the run that was not. */
class CheckpointTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a").resolve("state");
    }

    private static ParameterTimeline<ModelParams> dated() {
        return new ParameterTimeline<>(List.of(
                new ParameterTimeline.Segment<>(World.START, Shipped.params()),
                new ParameterTimeline.Segment<>(
                        new Quarter(2011, 1), Shipped.params("migration.talentMoveRate=0.02"))));
    }

    private static World empty() {
        ModelParams params = Shipped.params();
        return Genesis.empty(Shipped.data(), Shipped.land(params.grid().cellKm()), params);
    }

    @Test
    void aRunThatIsCutAnywhereIsTheRunThatIsNot() throws IOException, RunRefused {
        Simulation whole = new Simulation(Shipped::fresh, dated(), 1);
        whole.start();
        Simulation cut = new Simulation(Shipped::fresh, dated(), 1);
        cut.start();
        for (int quarter = 0; quarter < 7; quarter++) {
            Checkpoint.write(file, "seed 1", cut.world()::state);
            World read = empty();
            Checkpoint.read(file, "seed 1", read::state);
            assertEquals(StateHash.of(whole.world()), StateHash.of(read), "quarter " + quarter);
            cut = new Simulation(Shipped::fresh, dated(), 1);
            cut.start(read);
            cut.step();
            whole.step();
            assertEquals("", Shipped.difference(whole.world(), cut.world()), "quarter " + quarter);
        }
    }

    @Test
    void aStateReplacesTheOneBefore() throws IOException, RunRefused {
        World one = new TinyWorld().world;
        Checkpoint.write(file, "it", one::state);
        one.tick = 8;
        Checkpoint.write(file, "it", one::state);
        World read = new TinyWorld().world;
        Checkpoint.read(file, "it", read::state);
        assertEquals(8, read.tick);
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "no draft is left behind");
        }
    }

    @Test
    void aFailedWriteLeavesTheStateThatWasThere() throws IOException, RunRefused {
        World one = new TinyWorld().world;
        Checkpoint.write(file, "it", one::state);
        assertThrows(
                ArithmeticException.class,
                () -> Checkpoint.write(file, "it", visitor -> {
                    visitor.value(1L);
                    throw new ArithmeticException();
                }));
        Checkpoint.read(file, "it", new TinyWorld().world::state);
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "no draft is left behind");
        }
    }

    @Test
    void whatIsNoCheckpointOfThisRunIsRefused() throws IOException {
        refused("there is no such checkpoint");
        Checkpoint.write(file, "seed 4", new TinyWorld().world::state);
        refused("the checkpoint of seed 4, not of seed 1");
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 40, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            refused("the checkpoint is cut short");
        }
        byte[] altered = bytes.clone();
        altered[bytes.length - 6] ^= 1;
        Files.write(file, altered);
        refused("no checkpoint, or a damaged one (Corrupt GZIP trailer)");
        Files.writeString(file, "quarter,population\n2010Q1,3\n");
        refused("no checkpoint, or a damaged one (Not in GZIP format)");
    }

    @Test
    void aStateThatIsMadeUpOtherwiseIsRefused() throws IOException {
        Checkpoint.write(file, "seed 1", visitor -> visitor.mark("World.age:int"));
        refused(
                "the checkpoint was made by another program: the state holds World.age:int where World.tick:int is expected");
        Checkpoint.write(file, "seed 1", visitor -> visitor.mark("World.tick:int"));
        refused("the checkpoint holds less than this program expects");
        World one = new TinyWorld().world;
        Checkpoint.write(file, "seed 1", visitor -> {
            one.state(visitor);
            visitor.value(1L);
        });
        refused("the checkpoint holds more than this program expects");
    }

    @Test
    void stateOfObserversStandsBesideTheWorlds() throws IOException, RunRefused {
        World one = new TinyWorld().world;
        double[][] sums = {{1, 2}, {}};
        Checkpoint.write(file, "it", visitor -> {
            one.state(visitor);
            observer(visitor, sums);
        });
        double[][] read = {{0, 0}, {7}};
        Checkpoint.read(file, "it", visitor -> {
            new TinyWorld().world.state(visitor);
            observer(visitor, read);
        });
        assertTrue(Arrays.deepEquals(sums, read));
    }

    private static void observer(StateVisitor visitor, double[][] sums) {
        visitor.mark("sums");
        for (int i = 0; i < sums.length; i++) {
            sums[i] = visitor.values(sums[i]);
        }
    }

    private void refused(String why) {
        RunRefused refusal =
                assertThrows(RunRefused.class, () -> Checkpoint.read(file, "seed 1", new TinyWorld().world::state));
        assertEquals(file + ": " + why, refusal.getMessage());
    }
}
