package spillway.gui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.kernel.Quarter;
import spillway.mechanism.migration.MoveOption;
import spillway.model.CityFigure;
import spillway.model.StateHash;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.ScenarioReader;
import spillway.run.SmallRun;
import spillway.world.World;

/** What the window tells of agents, pasts and plans, without the window. */
class CloserLookTest {
    private static final Path POLICY =
            Path.of("configs/policies/end-subsidy-race.yaml").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Path config;
    private static ModelRunner runner;

    @BeforeAll
    static void open() throws IOException {
        config = SmallRun.config(folder.resolve("small.yaml"));
        runner = ModelRunner.open(new ScenarioReader(), config, SmallRun.BASE_YEARS, new ArrayList<>())
                .orElseThrow();
    }

    private static Session session(int played) throws RunRefused {
        Session session = new Session(runner, new RunRequest(config, List.of(), List.of(), 1, 1, OptionalInt.of(12)));
        for (int i = 0; i < played; i++) {
            session.step();
        }
        return session;
    }

    private static void await(Chronicle chronicle) throws InterruptedException {
        do {
            Thread.sleep(5);
        } while (chronicle.behind());
    }

    /** The past that nobody kept is the run's own, also after a change in flight and a restart with another seed. */
    @Test
    void aChronicleTellsThePastOfTheRun() throws Exception {
        Session session = session(5);
        AtomicReference<@Nullable Exception> broken = new AtomicReference<>();
        Chronicle chronicle = new Chronicle(
                runner,
                () -> Optional.of(session.origin()),
                () -> session.main().quartersOver(),
                () -> {},
                broken::set);
        History history = new History(world -> List.of(now -> CityFigure.GDP.of(now, 1), now -> StateHash.of(now)));
        chronicle.add(history);
        await(chronicle);
        assertArrayEquals(seen(session, 1), history.of(0), 0);
        session.change("knowledge.tauIdeas", "0.5");
        session.step();
        session.step();
        chronicle.follow();
        await(chronicle);
        assertArrayEquals(seen(session, 1), history.of(0), 0);
        session.restart(7);
        session.step();
        chronicle.follow();
        await(chronicle);
        assertArrayEquals(seen(session, 1), history.of(0), 0);
        chronicle.close();
        assertEquals(null, broken.get());
    }

    /** One that is added while the chronicle catches up is told of the beginning first, and of every quarter. */
    @Test
    void aRecorderIsToldOfTheBeginningFirst() throws Exception {
        Session session = session(6);
        List<Exception> broken = new CopyOnWriteArrayList<>();
        Chronicle chronicle = new Chronicle(
                runner,
                () -> Optional.of(session.origin()),
                () -> session.main().quartersOver(),
                () -> {},
                broken::add);
        List<String> heard = new CopyOnWriteArrayList<>();
        Chronicle.Recorder late = recorder(heard, () -> {});
        AtomicBoolean added = new AtomicBoolean();
        chronicle.add(recorder(new ArrayList<>(), () -> {
            if (!added.getAndSet(true)) {
                chronicle.add(late);
            }
        }));
        await(chronicle);
        chronicle.close();
        assertEquals(List.of("begin", "quarter", "quarter", "quarter", "quarter", "quarter", "quarter"), heard);
        assertEquals(List.of(), broken);
    }

    private static Chronicle.Recorder recorder(List<String> heard, Runnable each) {
        return new Chronicle.Recorder() {
            @Override
            public void begin(World world) {
                heard.add("begin");
            }

            @Override
            public void quarter(World world) {
                heard.add("quarter");
                each.run();
            }
        };
    }

    private static double[] seen(Session session, int region) {
        return session.main().scenes().stream()
                .filter(scene -> !scene.opening())
                .mapToDouble(scene -> scene.of(CityFigure.GDP, region))
                .toArray();
    }

    @Test
    void everyAgentTellsWhatItIsAndAsksNothingOfTheRun() throws Exception {
        Session session = session(6);
        long before = StateHash.of(session.world());
        World world = session.world();
        for (int r = 0; r < world.structure.regionCount(); r++) {
            String told = new CitySubject(r, world.structure.regions[r]).tell(world, session.reasons());
            assertFalse(told.contains("NaN"), told);
        }
        int cell = world.firms.cell[0];
        Subject firm = Inhabitants.firms(world, cell, 1).get(0);
        assertTrue(firm.tell(world, session.reasons()).contains("Whether it leaves"));
        Subject talent = new TalentSubject(0, world.talents.id[0]);
        assertTrue(talent.tell(world, session.reasons()).contains("Whether they move"));
        double chances = session.reasons().moves(world, 0).stream()
                .mapToDouble(MoveOption::chance)
                .sum();
        assertEquals(1, chances, 1e-12);
        assertEquals(before, StateHash.of(world), "looking changes nothing");
        Session untouched = session(6);
        untouched.step();
        session.step();
        assertEquals(StateHash.of(untouched.world()), StateHash.of(session.world()));
    }

    @Test
    void anAgentThatHasLeftSaysSo() throws Exception {
        Session session = session(2);
        World world = session.world();
        Subject gone = new FirmSubject(3, world.firms.id[3] + 1);
        assertFalse(gone.present(world));
        assertTrue(gone.tell(world, session.reasons()).contains("has left"));
    }

    @Test
    void aPlanMayChangeWhatIsToComeOnly() throws Exception {
        Session session = session(4);
        Quarter next = session.world().quarter();
        Changes.Change coming =
                new Changes.Change("government.horizonQuarters", "30", next.plus(2), Optional.of(next.plus(4)));
        session.plan(List.of(coming));
        assertEquals(List.of(coming), session.changes().all());
        Changes.Change past = new Changes.Change("government.horizonQuarters", "30", next.plus(-1), Optional.empty());
        RunRefused refused = assertThrows(RunRefused.class, () -> session.plan(List.of(past)));
        assertTrue(refused.getMessage().contains("is over"), refused.getMessage());
        assertEquals(List.of(coming), session.changes().all(), "nothing has changed");
        Session untouched = session(4);
        for (int i = 0; i < 2; i++) {
            session.step();
            untouched.step();
        }
        assertEquals(StateHash.of(untouched.world()), StateHash.of(session.world()), "it has not begun yet");
        for (int i = 0; i < 3; i++) {
            session.step();
            untouched.step();
        }
        assertNotEquals(StateHash.of(untouched.world()), StateHash.of(session.world()));
    }

    @Test
    void whatIsNoQuarterIsRefusedOnTheTimeLine() {
        List<String> refused = new ArrayList<>();
        TimeLineTable table = new TimeLineTable(refused::add);
        Changes.Change planned = new Changes.Change(
                "government.horizonQuarters", "30", new Quarter(2012, 1), Optional.of(new Quarter(2013, 4)));
        table.show(List.of(planned), List.of(), "", new Quarter(2011, 1));
        table.setValueAt("12", 0, 2);
        table.setValueAt("2012Q5", 0, 3);
        assertEquals(List.of(planned), table.ofWindow());
        assertEquals(2, refused.size());
        assertTrue(refused.get(0).contains("12"), refused.toString());
        table.setValueAt("2014", 0, 3);
        assertEquals(Optional.of(new Quarter(2014, 1)), table.ofWindow().get(0).until(), "a year is its first quarter");
        table.setValueAt(" 2012Q3 ", 0, 2);
        table.setValueAt("", 0, 3);
        assertEquals(
                List.of(new Changes.Change(planned.path(), "30", new Quarter(2012, 3), Optional.empty())),
                table.ofWindow());
        table.setValueAt("2012Q3", 4, 2);
        assertEquals(2, refused.size(), "a row that is gone is nothing to complain of");
    }

    @Test
    void aPolicyIsWrittenAsItWasRead() throws Exception {
        Session session = session(0);
        session.attempt(POLICY, Optional.of(new Quarter(2011, 1)));
        List<Changes.Change> settings = Changes.of(session.tried().orElseThrow());
        Path written = folder.resolve("edited.yaml");
        Changes.write(written, "A \"policy\", edited", "What it does.", settings);
        List<String> problems = new ArrayList<>();
        assertEquals(
                settings,
                Changes.of(runner.scenarios().policy(List.of(written), problems).orElseThrow()),
                problems.toString());
    }

    @Test
    void theMapDrawsEveryLayerAndOverlayWithoutAScreen() throws Exception {
        Session session = session(5);
        List<Scene> scenes = session.main().scenes();
        Scene now = scenes.get(scenes.size() - 1);
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        List<Integer> pictures = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            MapView.Shown shown = new MapView.Shown(
                    layer, now, null, scenes, MapScale.of(layer, scenes), EnumSet.allOf(Overlay.class), true);
            new MapView(session.world(), shown).draw(g, new Rectangle2D.Double(0, 0, 640, 480));
            pictures.add(java.util.Arrays.hashCode(image.getRGB(0, 0, 640, 480, null, 0, 640)));
        }
        assertEquals(Layer.values().length, pictures.stream().distinct().count(), "each layer is another picture");
    }

    @Test
    void aSampleOfFirmsKeepsTheSameFirms() throws Exception {
        Session session = session(1);
        FirmSample first = session.main().latest().firms();
        assertEquals(first.present(), first.size(), "few enough to show all");
        for (int i = 0; i < first.size(); i++) {
            double place = FirmSample.place(first.firm()[i], 1);
            assertTrue(place >= 0 && place < 1);
            assertEquals(place, FirmSample.place(first.firm()[i], 1));
        }
    }

    @Test
    void differencesAreThoseOfCities() throws Exception {
        Session session = session(3);
        session.attempt(POLICY, Optional.of(new Quarter(2010, 1)));
        for (int i = 0; i < 6; i++) {
            session.step();
        }
        Scene run = session.main().latest();
        Scene policy = session.other().orElseThrow().latest();
        World world = session.world();
        float[] percent = CityDifference.of(Layer.HIGH_VALUE, world.cells, run, policy);
        int[] cells = world.cells.land.regionCells[1];
        double before = run.of(CityFigure.HIGH_VALUE, 1);
        double after = policy.of(CityFigure.HIGH_VALUE, 1);
        assertEquals(100 * (after / before - 1), percent[cells[0]], 1e-3);
        assertEquals(percent[cells[0]], percent[cells[cells.length - 1]]);
    }
}
