package spillway.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.kernel.Quarter;
import spillway.model.CityFigure;
import spillway.model.StateHash;
import spillway.run.ModelRunner;
import spillway.run.RunRefused;
import spillway.run.RunRequest;
import spillway.run.Scenario;
import spillway.run.ScenarioReader;
import spillway.run.Simulation;
import spillway.run.SmallRun;

/** What is open in the window, without the window. */
class SessionTest {
    private static final Path POLICY =
            Path.of("configs/policies/end-subsidy-race.yaml").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Path config;
    private static ModelRunner runner;

    @BeforeAll
    static void open() throws IOException {
        config = SmallRun.config(folder.resolve("small.yaml"));
        List<String> problems = new ArrayList<>();
        runner = ModelRunner.open(new ScenarioReader(), config, SmallRun.BASE_YEARS, problems)
                .orElseThrow();
    }

    private static Session session() throws RunRefused {
        return new Session(runner, new RunRequest(config, List.of(), List.of(), 1, 1, OptionalInt.of(12)));
    }

    private static void play(Session session, int quarters) {
        for (int i = 0; i < quarters; i++) {
            session.step();
        }
    }

    private static long state(Session session) {
        return StateHash.of(session.world());
    }

    /** What is changed on the way is a dated setting: the file that is kept of it makes the same run without a window. */
    @Test
    void changesInFlightAreReplayedWithoutAWindow() throws Exception {
        Session session = session();
        play(session, 3);
        session.change("knowledge.tauIdeas", "0.5");
        play(session, 2);
        session.change("government.horizonQuarters", "30");
        play(session, 1);
        session.undo();
        play(session, 2);
        RunRequest again =
                session.request(folder.resolve("changes.yaml"), session.main().quartersOver());
        assertEquals(8, again.quarters().orElseThrow());
        Scenario scenario = runner.scenarios()
                .read(again.config(), again.overrides(), again.policies(), new ArrayList<>())
                .orElseThrow();
        Simulation straight = runner.simulation(scenario, again.seed());
        for (int i = 0; i < 8; i++) {
            straight.step();
        }
        assertEquals(StateHash.of(straight.world()), state(session));
        Session untouched = session();
        play(untouched, 8);
        assertNotEquals(state(untouched), state(session), "the changes did something");
    }

    @Test
    void whatIsRefusedChangesNothing() throws Exception {
        Session session = session();
        play(session, 2);
        RunRefused range = assertThrows(RunRefused.class, () -> session.change("knowledge.tauIdeas", "-5"));
        assertTrue(
                range.complaints().toString().contains("knowledge.tauIdeas"),
                range.complaints().toString());
        assertThrows(RunRefused.class, () -> session.change("base.firms", "900"), "it shapes the base year");
        assertThrows(RunRefused.class, () -> session.change("no.such", "1"));
        assertTrue(session.changes().all().isEmpty());
        play(session, 2);
        Session untouched = session();
        play(untouched, 4);
        assertEquals(state(untouched), state(session));
    }

    @Test
    void aPolicyRunsBesideInStepOnTheSameRandomNumbers() throws Exception {
        Session session = session();
        play(session, 3);
        session.attempt(POLICY, Optional.of(new Quarter(2011, 1)));
        Side beside = session.other().orElseThrow();
        assertEquals(3, beside.quartersOver(), "it has caught up");
        assertEquals(state(session), StateHash.of(beside.simulation().world()), "before the policy both are one");
        play(session, 4);
        assertEquals(7, beside.quartersOver());
        assertNotEquals(state(session), StateHash.of(beside.simulation().world()));
        assertTrue(CommandText.of(session).startsWith("./spillway compare "), CommandText.of(session));
        session.drop();
        assertTrue(session.other().isEmpty());
    }

    @Test
    void backToTheStartIsTheRunAgain() throws Exception {
        Session session = session();
        long opening = state(session);
        assertTrue(session.main().latest().opening());
        play(session, 4);
        long first = state(session);
        Scene seen = session.main().at(new Quarter(2010, 4)).orElseThrow();
        session.restart(1);
        assertEquals(opening, state(session));
        assertEquals(1, session.main().scenes().size());
        play(session, 4);
        assertEquals(first, state(session));
        Scene again = session.main().at(new Quarter(2010, 4)).orElseThrow();
        assertEquals(seen.of(CityFigure.RENT_INDEX, 0), again.of(CityFigure.RENT_INDEX, 0));
        session.restart(2);
        play(session, 4);
        assertNotEquals(first, state(session));
    }

    @Test
    void aRunEndsWithItsLastQuarter() throws Exception {
        Session session = session();
        play(session, 20);
        assertTrue(session.ended());
        assertEquals(12, session.main().quartersOver());
        assertEquals(13, session.main().scenes().size(), "the opening and twelve quarters");
    }

    /** A configuration that is edited while the window is open makes another run, not the one that goes on. */
    @Test
    void filesThatChangeMeanwhileAreRefused() throws Exception {
        Path own = SmallRun.config(folder.resolve("edited.yaml"));
        Session session = new Session(runner, new RunRequest(own, List.of(), List.of(), 1, 1, OptionalInt.of(12)));
        play(session, 2);
        Files.writeString(own, Files.readString(own) + "knowledge: {tauIdeas: 0.5}\n");
        RunRefused refused = assertThrows(RunRefused.class, () -> session.change("government.horizonQuarters", "30"));
        assertTrue(refused.getMessage().startsWith(own + ": is not what it was"), refused.getMessage());
        assertThrows(RunRefused.class, () -> session.restart(2));
        assertThrows(RunRefused.class, () -> session.attempt(POLICY, Optional.empty()));
        assertThrows(RunRefused.class, () -> SessionCheckpoint.write(session, folder.resolve("edited.checkpoint")));
        assertEquals(1, session.seed());
        assertTrue(session.changes().all().isEmpty());
        play(session, 2);
        Session untouched = session();
        play(untouched, 4);
        assertEquals(state(untouched), state(session));
    }

    @Test
    void everyChangeCanBeTakenBackTheLatestFirst() throws Exception {
        Session session = session();
        play(session, 1);
        session.change("government.horizonQuarters", "30");
        play(session, 1);
        session.change("government.horizonQuarters", "20");
        play(session, 1);
        session.undo();
        assertEquals(30, ((Number) session.values().get("government.horizonQuarters")).doubleValue());
        session.undo();
        session.undo();
        Quarter now = session.world().quarter();
        assertTrue(
                session.changes().all().stream()
                        .allMatch(change -> change.until().equals(Optional.of(now.plus(-1)))),
                session.changes().all().toString());
    }

    @Test
    void aComplaintNamesNoFileThatThePersonNeverSaw() throws Exception {
        Session session = session();
        RunRefused refused = assertThrows(RunRefused.class, () -> session.change("knowledge.tauIdeas", "a: b"));
        assertTrue(refused.getMessage().startsWith("changes in the window: "), refused.getMessage());
    }

    @Test
    void aPolicyOfTheRunIsNotMovedByOneThatIsTried() throws Exception {
        Session session =
                new Session(runner, new RunRequest(config, List.of(), List.of(POLICY), 1, 1, OptionalInt.of(12)));
        assertThrows(RunRefused.class, () -> session.attempt(POLICY, Optional.of(new Quarter(2011, 1))));
        assertTrue(session.other().isEmpty());
    }

    /** Of a quarter that is not kept the next one is shown, of none the latest. */
    @Test
    void aSceneIsFoundByItsQuarter() throws Exception {
        Session session = session();
        play(session, 3);
        List<Scene> scenes = session.main().scenes();
        assertEquals(3, Scene.place(scenes, Optional.empty()));
        assertEquals(2, Scene.place(scenes, Optional.of(new Quarter(2010, 2))));
        assertEquals(0, Scene.place(scenes, Optional.of(new Quarter(2000, 1))));
        assertEquals(3, Scene.place(scenes, Optional.of(new Quarter(2030, 1))));
    }
}
