package spillway.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
            write(cut.world()::state);
            World read = empty();
            read(read::state);
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
        write(one::state);
        one.tick = 8;
        write(one::state);
        World read = new TinyWorld().world;
        read(read::state);
        assertEquals(8, read.tick);
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "no draft is left behind");
        }
    }

    @Test
    void aFailedWriteLeavesTheStateThatWasThere() throws IOException, RunRefused {
        World one = new TinyWorld().world;
        write(one::state);
        assertThrows(
                ArithmeticException.class,
                () -> write(visitor -> {
                    visitor.value(1L);
                    throw new ArithmeticException();
                }));
        read(new TinyWorld().world::state);
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "no draft is left behind");
        }
    }

    @Test
    void whatIsNoCheckpointOrADamagedOneIsRefused() throws IOException {
        refused("there is no such checkpoint");
        write(new TinyWorld().world::state);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 5, 40, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            refused("no checkpoint, or one that is damaged or cut short");
        }
        for (int at = 60; at < bytes.length / 2; at += bytes.length / 20) {
            byte[] altered = bytes.clone();
            altered[at] = (byte) ~altered[at];
            Files.write(file, altered);
            refused("no checkpoint, or one that is damaged or cut short");
        }
        Files.writeString(file, "quarter,population\n2010Q1,3\n");
        refused("no checkpoint, or one that is damaged or cut short");
        Files.delete(file);
        Files.createDirectories(file);
        refused("is no file, and so no checkpoint");
    }

    @Test
    void anyOtherArchiveIsNoCheckpoint() throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(7);
        }
        refused("no checkpoint");
    }

    @Test
    void aPartThatLeadsElsewhereIsRefused() throws IOException {
        for (String name : List.of("tables/../../escaped", "/escaped", "tables/..\\escaped")) {
            Checkpoint.write(file, Map.of(), parts -> parts.file(name, out -> out.write(7)));
            refused("no checkpoint");
        }
    }

    @Test
    void theSameStateLeavesTheSameBytes() throws IOException {
        write(new TinyWorld().world::state);
        byte[] bytes = Files.readAllBytes(file);
        write(new TinyWorld().world::state);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void aStateThatIsMadeUpOtherwiseIsRefused() throws IOException {
        write(visitor -> visitor.mark("World.age:int"));
        refused(
                "the checkpoint was made by another program: the state holds World.age:int where World.tick:int is expected");
        write(visitor -> visitor.mark("World.tick:int"));
        refused("the checkpoint holds less than this program expects");
        World one = new TinyWorld().world;
        write(visitor -> {
            one.state(visitor);
            visitor.value(1L);
        });
        refused("the checkpoint holds more than this program expects");
    }

    @Test
    void stateOfObserversStandsBesideTheWorlds() throws IOException, RunRefused {
        World one = new TinyWorld().world;
        double[][] sums = {{1, 2}, {}};
        write(visitor -> {
            one.state(visitor);
            observer(visitor, sums);
        });
        double[][] read = {{0, 0}, {7}};
        read(visitor -> {
            new TinyWorld().world.state(visitor);
            observer(visitor, read);
        });
        assertTrue(Arrays.deepEquals(sums, read));
    }

    private void write(Consumer<StateVisitor> state) throws IOException {
        Checkpoint.write(file, Map.of("of", "it"), parts -> parts.state("world", state));
    }

    private void read(Consumer<StateVisitor> state) throws IOException, RunRefused {
        try (Checkpoint checkpoint = Checkpoint.open(file)) {
            assertEquals("it", checkpoint.description().get("of"));
            checkpoint.state("world", state);
        }
    }

    private static void observer(StateVisitor visitor, double[][] sums) {
        visitor.mark("sums");
        for (int i = 0; i < sums.length; i++) {
            sums[i] = visitor.values(sums[i]);
        }
    }

    private void refused(String why) {
        RunRefused refusal = assertThrows(RunRefused.class, () -> read(new TinyWorld().world::state));
        assertTrue(refusal.getMessage().startsWith(file + ": " + why), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), "one sentence");
    }
}
