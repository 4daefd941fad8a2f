package spillway.experiment.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spillway.experiment.design.SpaceFilling;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** Estimators against what follows from their definitions; published functions are benchmarks B20 and B21. */
class EstimatorsTest {
    private final KeyedRandom random = new RandomStreams(5).stream("test");

    private double normal(int key, int draw) {
        return random.at(key, draw).nextGaussian();
    }

    @Test
    void whatSeedsShareIsNoPartOfTheSharesOfFactors() {
        int rows = 64;
        double[] shift = {0.7, -2, 0.4};
        double[][][] exact = new double[4][rows][1];
        double[][][] shifted = new double[4][rows][shift.length];
        for (int row = 0; row < rows; row++) {
            for (int part = 0; part < 4; part++) {
                double x = random.at(row, part == 1 || part == 2 ? 1 : 0).nextDouble();
                double z = random.at(row, part == 1 || part == 3 ? 3 : 2).nextDouble();
                exact[part][row][0] = 2 * x + x * z;
                for (int s = 0; s < shift.length; s++) {
                    shifted[part][row][s] = exact[part][row][0] + shift[s];
                }
            }
        }
        SobolIndices alone = SobolIndices.of(exact[0], exact[1], new double[][][] {exact[2], exact[3]});
        SobolIndices seeded = SobolIndices.of(shifted[0], shifted[1], new double[][][] {shifted[2], shifted[3]});
        for (int factor = 0; factor < 2; factor++) {
            assertEquals(
                    alone.first().get(factor).value(),
                    seeded.first().get(factor).value(),
                    1e-9);
            assertEquals(
                    alone.total().get(factor).value(),
                    seeded.total().get(factor).value(),
                    1e-9);
        }
        assertTrue(Double.isNaN(alone.seedShare().value()));
        double chance = (shift[0] * shift[0]
                        + shift[1] * shift[1]
                        + shift[2] * shift[2]
                        - Math.pow(shift[0] + shift[1] + shift[2], 2) / 3)
                / 2;
        assertEquals(chance / (alone.variance() + chance), seeded.seedShare().value(), 1e-9);
    }

    @Test
    void rowsWithABrokenRunAreLeftOut() {
        double[][] a = {{1, 2}, {3, Double.NaN}, {2, 2}, {4, 3}, {0, 1}};
        double[][] b = {{2, 2}, {1, 1}, {0, 1}, {2, 2}, {1, 5}};
        double[][] mixed = {{1, 1}, {3, 3}, {2, 1}, {1, 1}, {0, 0}};
        SobolIndices all = SobolIndices.of(a, b, new double[][][] {mixed});
        int[] kept = {0, 2, 3, 4};
        SobolIndices without = SobolIndices.of(pick(a, kept), pick(b, kept), new double[][][] {pick(mixed, kept)});
        assertEquals(4, all.rows());
        assertEquals(without, all);
    }

    private static double[][] pick(double[][] rows, int[] kept) {
        return Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(double[][]::new);
    }

    @Test
    void aFactorWithoutEffectShowsTheFloorOfTheSeedsAndIsRarelyTakenForOneWithEffect() {
        int factors = 400;
        int trajectories = 10;
        int seeds = 3;
        double sum = 0;
        double floors = 0;
        int wrong = 0;
        for (int f = 0; f < factors; f++) {
            double[][] before = new double[trajectories][seeds];
            double[][] after = new double[trajectories][seeds];
            double[] step = new double[trajectories];
            for (int t = 0; t < trajectories; t++) {
                step[t] = t % 2 == 0 ? 0.6 : -0.6;
                for (int s = 0; s < seeds; s++) {
                    before[t][s] = normal(2 * f, t * seeds + s);
                    after[t][s] = normal(2 * f + 1, t * seeds + s);
                }
            }
            ElementaryEffects effects = ElementaryEffects.of(before, after, step);
            sum += effects.muStar().value();
            floors += effects.seedFloor();
            wrong += effects.chance() < 0.05 ? 1 : 0;
        }
        double expected = Math.sqrt(2 / Math.PI) * Math.sqrt(2.0 / seeds) / 0.6;
        // The mean size of a normal number has a relative error of sqrt(pi/2 - 1) over the root of their count.
        double error = expected * Math.sqrt(Math.PI / 2 - 1) / Math.sqrt(factors * trajectories);
        assertEquals(expected, sum / factors, 4 * error);
        // A root of a mean of 20 squares lies below the root of what it estimates by one part in 80.
        assertEquals(expected, floors / factors, expected / 80 + 4 * error);
        assertEquals(0.05, wrong / (double) factors, 4 * Math.sqrt(0.05 * 0.95 / factors));
    }

    @Test
    void effectsOfBrokenRunsAreLeftOutAndOneSeedTellsNothingOfChance() {
        ElementaryEffects effects = ElementaryEffects.of(
                new double[][] {{0}, {Double.NaN}, {1}}, new double[][] {{1}, {5}, {0}}, new double[] {0.5, 0.5, -0.5});
        assertEquals(2, effects.effects());
        assertEquals(2, effects.mu().value(), 1e-12);
        assertEquals(0, effects.sigma(), 1e-12);
        assertTrue(Double.isNaN(effects.chance()));
    }

    @Test
    void aPlantedBoxIsFound() {
        int points = 1000;
        double[][] factors = new double[5][points];
        double[] sought = new double[points];
        int i = 0;
        for (double[] at : SpaceFilling.points(5, points)) {
            for (int f = 0; f < 5; f++) {
                factors[f][i] = at[f];
            }
            sought[i++] = at[1] > 0.6 && at[3] < 0.3 ? 1 : 0;
        }
        Prim.Discovery found = Prim.discover(factors, sought);
        Prim.Box box = found.chosen();
        assertEquals(0.12, found.base(), 0.01);
        assertEquals(2, box.restricted());
        // A peel takes a twentieth of what is inside: the ends are known to a twentieth of the width, here of .4 and
        // .3.
        assertEquals(0.6, box.low()[1], 0.02);
        assertEquals(0.3, box.high()[3], 0.015);
        assertTrue(box.coverage() > 0.9 && box.density() > 0.9, box.toString());
        for (int b = 1; b < found.trajectory().size(); b++) {
            assertTrue(found.trajectory().get(b).coverage()
                    <= found.trajectory().get(b - 1).coverage());
            assertTrue(found.trajectory().get(b).density()
                    > found.trajectory().get(b - 1).density());
        }
    }

    @Test
    void levelsArePeeledWholeAndNoiseYieldsNoBox() {
        int points = 240;
        double[][] factors = new double[3][points];
        double[] level = new double[points];
        double[] noise = new double[points];
        for (int i = 0; i < points; i++) {
            factors[0][i] = i % 2;
            factors[1][i] = i / 2 % 4;
            factors[2][i] = random.at(i, 0).nextDouble();
            level[i] = factors[0][i] == 1 && factors[1][i] >= 2 ? 0.9 : 0.1;
            noise[i] = random.at(i, 1).nextDouble() < 0.5 ? 1 : 0;
        }
        Prim.Box box = Prim.discover(factors, level).chosen();
        assertArrayEquals(new double[] {1, 2, Double.NEGATIVE_INFINITY}, box.low());
        assertEquals(0.9, box.density(), 1e-12);
        Prim.Box none = Prim.discover(factors, noise).chosen();
        assertFalse(none.coverage() > 0.5 && none.density() > 0.75, none.toString());
    }

    @Test
    void curvesPairSeedsAndCorrelationsAreThoseOfRanks() {
        double[] reference = {1, 5, 9};
        ResponseCurve curve =
                ResponseCurve.of(new double[][] {{1.1, 5.2, 9.15}, {1, 5, 9}, {0, 4, Double.NaN}}, reference);
        assertEquals(0.15, curve.differences().get(0).mean(), 1e-12);
        assertEquals(1, curve.differences().get(0).sign());
        assertTrue(curve.means().get(0).lower() < 0, "the level is known less well than the difference");
        assertEquals(-1, curve.differences().get(2).mean(), 1e-12);
        assertTrue(curve.isClear());
        assertEquals(5.15 - 2, curve.swing(), 1e-12);
        double[] x = IntStream.range(0, 50).mapToDouble(i -> i).toArray();
        double[] y = Arrays.stream(x).map(value -> -Math.exp(value)).toArray();
        assertEquals(-1, RankCorrelation.of(x, y).value(), 1e-12);
        assertEquals(-1, RankCorrelation.of(x, y).sign());
    }
}
