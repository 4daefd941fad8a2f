package spillway.bench.twins;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sim.field.grid.DoubleGrid2D;

/** The workload written three times is one workload. */
class TwinsTest {
    private static final int TALENTS = 6_000;
    private static final int QUARTERS = 20;

    private static Outcome end(Twin twin, int talents, int quarters, long seed) {
        TwinRun run = twin.begin(new Workload(talents, quarters, seed));
        for (int i = 0; i < quarters; i++) {
            run.quarter();
        }
        return run.outcome();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void allThreeEndInTheSameDistribution(long seed) {
        Outcome columns = end(Twin.COLUMNS, TALENTS, QUARTERS, seed);
        for (Twin mason : List.of(Twin.AGENTS, Twin.LOOP)) {
            assertEquals(List.of(), Agreement.differences(columns, end(mason, TALENTS, QUARTERS, seed)), mason.id());
        }
    }

    @Test
    void whatDiffersIsNamed() {
        Outcome sooner = end(Twin.COLUMNS, 5 * TALENTS, 1, 1);
        List<String> found = Agreement.differences(sooner, end(Twin.LOOP, 5 * TALENTS, 2 * QUARTERS, 1));
        assertTrue(found.stream().anyMatch(line -> line.startsWith("mean skill: ")), found.toString());
        assertTrue(found.stream().anyMatch(line -> line.startsWith("share of place ")), found.toString());
    }

    @ParameterizedTest
    @EnumSource(Twin.class)
    void theFirstPopulationIsTheSameAndPeopleNeitherComeNorGo(Twin twin) {
        Outcome first = twin.begin(new Workload(1000, 1, 5)).outcome();
        Outcome columns = Twin.COLUMNS.begin(new Workload(1000, 1, 5)).outcome();
        assertArrayEquals(columns.shares(), first.shares());
        assertEquals(columns.skill(), first.skill());
        Outcome last = end(twin, 1000, 8, 5);
        assertEquals(1000, last.talents());
        double total = 0;
        for (double share : last.shares()) {
            total += share;
        }
        assertEquals(1, total, 1e-12);
        assertFalse(last.skill() == first.skill());
    }

    @Test
    void diffusionToNeighboursKeepsWhatThereIsAndHasTheVarianceOfTheColumnsOne() {
        DoubleGrid2D knowledge = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT);
        DoubleGrid2D skills = new DoubleGrid2D(Rules.WIDTH, Rules.HEIGHT);
        int x = Rules.WIDTH / 2;
        int y = Rules.HEIGHT / 2;
        Rules rules = new Rules(1);
        knowledge.set(x, y, 1 / rules.renewed(1, 0));
        knowledge.set(0, 0, 1 / rules.renewed(1, 0));
        new MooreDiffuser(rules, knowledge, skills).step(null);
        double total = 0;
        double variance = 0;
        for (int i = 0; i < Rules.WIDTH; i++) {
            for (int j = 0; j < Rules.HEIGHT; j++) {
                total += knowledge.get(i, j);
                variance += i > 1 ? knowledge.get(i, j) * (i - x) * (i - x) : 0;
            }
        }
        assertEquals(2, total, 1e-12);
        assertEquals(Rules.DIFFUSED * 2 / 3, variance, 1e-12);
    }
}
