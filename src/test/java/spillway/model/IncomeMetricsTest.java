package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Polarisation of groups of people against the closed forms of two groups. */
class IncomeMetricsTest {
    private static IncomeMetrics.Incomes two(double rich, double share) {
        double[][] income = {{share}, {1 - share}, {0}};
        return new IncomeMetrics.Incomes(new double[] {rich}, new double[] {1 - rich}, income);
    }

    @Test
    void equalIncomesAreNeitherUnequalNorPolarised() {
        assertEquals(0, two(0.3, 0.3).gini(), 1e-15);
        assertEquals(0, two(0.3, 0.3).wolfson(), 1e-15);
    }

    /** The Gini of two groups is the richer's share of income less its share of people. */
    @Test
    void theGiniOfTwoGroups() {
        assertEquals(0.3, two(0.2, 0.5).gini(), 1e-15);
        assertEquals(0.3, two(0.5, 0.8).gini(), 1e-15);
    }

    /** A tenth have half: the poorer half gets half of .5/.9; the middle lies on the line from rank .45 to rank .95. */
    @Test
    void wolfsonOfTwoGroups() {
        double poor = 0.5 / 0.9;
        double rich = 5;
        assertEquals(0.5 * poor, two(0.1, 0.5).poorerHalf(), 1e-15);
        double median = poor + (rich - poor) * (0.5 - 0.45) / (0.95 - 0.45);
        assertEquals(median, two(0.1, 0.5).median(), 1e-14);
        assertEquals(2 * (1 - poor - 0.4) / median, two(0.1, 0.5).wolfson(), 1e-14);
    }

    @Test
    void twoHalvesFartherApartAreMorePolarised() {
        assertTrue(two(0.5, 0.8).wolfson() > two(0.5, 0.6).wolfson());
    }
}
