package spillway.mechanism.firms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Cells;

/** Only the first three cells of Shenzhen are open to electronics. */
class CellChoiceTest {
    private static final double LITTLE = 1e-6;

    private final TinyWorld tiny = new TinyWorld();
    private final Cells cells = tiny.world.cells;
    private final int[] rows = cells.ofRegion[SHENZHEN];

    CellChoiceTest() {
        Arrays.fill(cells.firmPlace[B], 0);
        for (int i = 0; i < 3; i++) {
            cells.firmPlace[B][rows[i]] = 1;
            activity(i, 1, 1);
        }
    }

    @Test
    void withoutADifferenceTheBasePatternDecides() {
        cells.firmPlace[B][rows[1]] = 2;
        shares(0.25, 0.5, 0.25);
    }

    @Test
    void aRentFourTimesAsHighHalvesTheChance() {
        cells.rent[rows[1]] = 4;
        shares(0.4, 0.2, 0.4);
    }

    /** Of activity now and in the base year together, three quarters are now: exp(4 (3/4 - 1/2)) = e. */
    @Test
    void activityThatGrewDraws() {
        activity(2, 3, 1);
        double total = 2 + StrictMath.E;
        shares(1 / total, 1 / total, StrictMath.E / total);
    }

    @Test
    void knowledgeServicesLookAtTheirOwnPattern() {
        Arrays.fill(cells.firmPlace[K], 0);
        cells.firmPlace[K][rows[2]] = 1;
        CellChoice choice = choice();
        assertEquals(rows[0], choice.pick(SHENZHEN, B, 0));
        assertEquals(rows[2], choice.pick(SHENZHEN, K, 0));
        assertEquals(rows[0], choice.pick(SHENZHEN, B, 0));
    }

    @Test
    void whereThereIsOneCellAllSettleThere() {
        assertEquals(1, cells.ofRegion[HONG_KONG].length);
        assertEquals(cells.ofRegion[HONG_KONG][0], choice().pick(HONG_KONG, B, 0.7));
    }

    private void shares(double first, double second, double third) {
        assertEquals(1, first + second + third, 1e-12);
        CellChoice choice = choice();
        assertEquals(rows[0], choice.pick(SHENZHEN, B, first - LITTLE));
        assertEquals(rows[1], choice.pick(SHENZHEN, B, first + LITTLE));
        assertEquals(rows[1], choice.pick(SHENZHEN, B, first + second - LITTLE));
        assertEquals(rows[2], choice.pick(SHENZHEN, B, first + second + LITTLE));
        assertEquals(rows[2], choice.pick(SHENZHEN, B, 1 - LITTLE));
    }

    private void activity(int row, double now, double base) {
        cells.activity[B].field[cells.land.cellX[rows[row]]][cells.land.cellY[rows[row]]] = now;
        cells.baseActivity[B][rows[row]] = base;
    }

    private CellChoice choice() {
        return new CellChoice(
                tiny.world,
                Baseline.byHand("turnover.knowledgePull=4", "turnover.rentPush=0.5")
                        .turnover());
    }
}
