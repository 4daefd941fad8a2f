package spillway.model.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class ConcentrationTest {
    private static final double[] PER_HEAD = {40, 30, 10, 10};
    private static final double[] PEOPLE = {1, 1, 2, 4};
    private static final double[] VALUE = {40, 30, 20, 40};
    private static final int[] PAIRS = {0, 0, 1, 1};

    @Test
    void hhiRunsFromOneOverRToOne() {
        assertEquals(0.25, Concentration.hhi(new double[] {3, 3, 3, 3}), 1e-15);
        assertEquals(1, Concentration.hhi(new double[] {0, 7, 0}), 1e-15);
    }

    @Test
    void hhiOfPlantsPlacedAtRandomHasItsNullValue() {
        double[] uniform = IntStream.range(0, 11).mapToDouble(r -> 1).toArray();
        assertEquals(0.0918182, Concentration.expectedHhi(uniform, 1000), 5e-8);

        KeyedRandom random = new RandomStreams(2010).stream("plants");
        double[] chances = {5, 3, 1, 1};
        int throwsTotal = 4000;
        double mean = 0;
        for (int t = 0; t < throwsTotal; t++) {
            random.at(0, t);
            double[] plants = new double[4];
            for (int plant = 0; plant < 50; plant++) {
                plants[random.nextIndex(chances, 4)]++;
            }
            mean += Concentration.hhi(plants) / throwsTotal;
        }
        assertEquals(Concentration.expectedHhi(chances, 50), mean, 0.003);
    }

    @Test
    void giniOfOneToTenIsThreeTenths() {
        double[] oneToTen = IntStream.rangeClosed(1, 10).mapToDouble(i -> i).toArray();
        assertEquals(0.3, Concentration.gini(oneToTen), 1e-15);
        assertEquals(0, Concentration.gini(new double[] {4, 4, 4}), 1e-15);
        assertEquals(0.75, Concentration.gini(new double[] {0, 0, 9, 0}), 1e-15);
    }

    @Test
    void theilHasItsTextbookDecomposition() {
        assertEquals(0.1945702081, Concentration.theil(VALUE, PEOPLE), 5e-11);
        assertEquals(0.1890568596, Concentration.theilBetween(VALUE, PEOPLE, PAIRS), 5e-11);
        assertEquals(0.0055133485, Concentration.theilWithin(VALUE, PEOPLE, PAIRS), 5e-11);
    }

    @Test
    void theilIsTheSumOfItsPartsForAnyGrouping() {
        KeyedRandom random = new RandomStreams(7).stream("theil");
        for (int t = 0; t < 200; t++) {
            random.at(1, t);
            double[] value = new double[14];
            double[] people = new double[14];
            int[] group = new int[14];
            for (int r = 0; r < 14; r++) {
                value[r] = random.nextDouble() < 0.1 ? 0 : StrictMath.exp(random.nextGaussian());
                people[r] = StrictMath.exp(random.nextGaussian());
                group[r] = (int) (3 * random.nextDouble());
            }
            double parts =
                    Concentration.theilBetween(value, people, group) + Concentration.theilWithin(value, people, group);
            assertEquals(Concentration.theil(value, people), parts, 1e-12);
        }
    }

    @Test
    void scaleAndOrderDoNotMatter() {
        KeyedRandom random = new RandomStreams(8).stream("invariance");
        for (int t = 0; t < 100; t++) {
            random.at(1, t);
            double[] value = new double[9];
            double[] people = new double[9];
            double[] scaled = new double[9];
            double[] turned = new double[9];
            double[] turnedPeople = new double[9];
            for (int r = 0; r < 9; r++) {
                value[r] = StrictMath.exp(random.nextGaussian());
                people[r] = StrictMath.exp(random.nextGaussian());
                scaled[r] = 1e6 * value[r];
                turned[(r + 4) % 9] = value[r];
                turnedPeople[(r + 4) % 9] = people[r];
            }
            for (double[] other : new double[][] {scaled, turned}) {
                assertEquals(Concentration.hhi(value), Concentration.hhi(other), 1e-12);
                assertEquals(Concentration.gini(value), Concentration.gini(other), 1e-12);
                assertEquals(Concentration.entropyBreadth(value), Concentration.entropyBreadth(other), 1e-12);
                double[] with = other == scaled ? people : turnedPeople;
                assertEquals(Concentration.theil(value, people), Concentration.theil(other, with), 1e-12);
                assertEquals(
                        Concentration.entropyBreadthPerHead(value, people),
                        Concentration.entropyBreadthPerHead(other, with),
                        1e-12);
            }
        }
    }

    @Test
    void breadthCountsEqualRegions() {
        assertEquals(1, Concentration.entropyBreadth(new double[] {2, 2, 2}), 1e-15);
        assertEquals(1.0 / 3, Concentration.entropyBreadth(new double[] {2, 0, 0}), 1e-15);
        assertEquals(0.5, Concentration.entropyBreadth(new double[] {5, 5, 0, 0}), 1e-15);
        assertEquals(1, Concentration.entropyBreadthPerHead(PEOPLE, PEOPLE), 1e-15);
        assertEquals(Concentration.entropyBreadth(PER_HEAD), Concentration.entropyBreadthPerHead(VALUE, PEOPLE), 1e-15);
    }

    @Test
    void coreIsComparedInLevelsAndPerHead() {
        boolean[] core = {true, true, false, false};
        assertEquals(70.0 / 60, Concentration.corePeripheryRatio(VALUE, core), 1e-15);
        assertEquals(35.0 / 10, Concentration.corePeripheryRatioPerHead(VALUE, PEOPLE, core), 1e-14);
    }

    @Test
    void whatIsUndefinedIsNaN() {
        double[] none = {};
        double[] zero = {0, 0, 0};
        double[] people = {1, 2, 3};
        boolean[] core = {true, false, false};
        int[] group = {0, 0, 1};
        for (double[] bad : new double[][] {zero, {1, -1, 2}, {1, Double.NaN, 2}}) {
            assertUndefined(
                    Concentration.hhi(bad),
                    Concentration.expectedHhi(bad, 5),
                    Concentration.gini(bad),
                    Concentration.theil(bad, people),
                    Concentration.theil(people, bad),
                    Concentration.theilBetween(bad, people, group),
                    Concentration.theilWithin(bad, people, group),
                    Concentration.entropyBreadth(bad),
                    Concentration.entropyBreadthPerHead(bad, people),
                    Concentration.entropyBreadthPerHead(people, zero),
                    Concentration.corePeripheryRatio(bad, core),
                    Concentration.corePeripheryRatioPerHead(people, bad, core));
        }
        assertUndefined(
                Concentration.hhi(none),
                Concentration.expectedHhi(people, 0),
                Concentration.gini(none),
                Concentration.theil(none, none),
                Concentration.theilBetween(none, none, new int[0]),
                Concentration.theilWithin(none, none, new int[0]),
                Concentration.entropyBreadth(none),
                Concentration.corePeripheryRatio(people, new boolean[] {true, true, true}));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN}, Concentration.shares(zero));
    }

    @Test
    void argumentsOfUnequalLengthAreRefused() {
        double[] two = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> Concentration.theil(VALUE, two));
        assertThrows(IllegalArgumentException.class, () -> Concentration.theilWithin(VALUE, PEOPLE, new int[2]));
        assertThrows(IllegalArgumentException.class, () -> Concentration.entropyBreadthPerHead(VALUE, two));
        assertThrows(
                IllegalArgumentException.class, () -> Concentration.corePeripheryRatio(VALUE, new boolean[] {true}));
    }

    private static void assertUndefined(double... values) {
        for (int i = 0; i < values.length; i++) {
            assertTrue(Double.isNaN(values[i]), "value " + i + " is " + values[i]);
        }
    }
}
