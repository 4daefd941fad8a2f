package spillway.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.kernel.Quarter;
import spillway.world.Mode;
import spillway.world.World;

/** The history of one agent, quarter by quarter, to its end. */
class HistoryTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    private void note(History history) {
        history.note(world.quarter());
        world.tick++;
    }

    @Test
    void aFirmsHistoryIsItsSeriesAndItsChoices() {
        int f = tiny.firm(TinyWorld.SHENZHEN, TinyWorld.B);
        History history = new History(world.firm(f));
        note(history);
        world.firms.price[f] = 1.25;
        world.firms.mode[f] = Mode.ODM.code;
        note(history);
        world.firms.remove(f);
        tiny.firm(TinyWorld.GUANGZHOU, TinyWorld.K);
        note(history);
        note(history);
        assertEquals(
                List.of(new Quarter(2010, 1), new Quarter(2010, 2), new Quarter(2010, 3)),
                history.quarters(),
                "the leaving is noted once");
        assertArrayEquals(new double[] {1, 1.25, Double.NaN}, history.series("price"));
        assertArrayEquals(new double[] {1, 2, Double.NaN}, history.series("Age"));
        assertEquals(
                List.of(
                        new History.Change(new Quarter(2010, 2), "Mode", Mode.PLAIN, Mode.ODM),
                        new History.Change(new Quarter(2010, 3), "Present", true, false)),
                history.changes());
    }

    @Test
    void aTalentsMovesAreChoices() {
        int i = tiny.talent(TinyWorld.GUANGZHOU, TinyWorld.K);
        History history = new History(world.talent(i));
        note(history);
        note(history);
        world.talents.region[i] = TinyWorld.HONG_KONG;
        note(history);
        assertEquals(
                List.of(new History.Change(new Quarter(2010, 3), "Region", "Guangzhou", "Hong Kong")),
                history.changes());
    }

    @Test
    void aCitysSeriesOverSectorsIsTheirSum() {
        History history = new History(world.city(TinyWorld.SHENZHEN));
        note(history);
        world.cities.valueAdded[TinyWorld.SHENZHEN][0] += 20;
        world.governments.target[TinyWorld.SHENZHEN] = TinyWorld.B;
        note(history);
        assertArrayEquals(new double[] {400, 420}, history.series("valueAdded"));
        assertEquals(List.of(new History.Change(new Quarter(2010, 2), "TargetSector", "none", "B")), history.changes());
        assertEquals(
                "there is no property wealth",
                assertThrows(IllegalArgumentException.class, () -> history.series("wealth"))
                        .getMessage());
    }
}
