package spillway.experiment.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Designs have the sizes and the balance that their definitions promise. */
class DesignsTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

    @Test
    void aGridHoldsEveryCombinationOnceTheLastFactorRunningFastest() {
        List<int[]> all = Grid.combinations(List.of(2, 3, 4));
        assertEquals(24, all.size());
        assertEquals(24, all.stream().map(Arrays::toString).distinct().count());
        assertArrayEquals(new int[] {0, 0, 1}, all.get(1));
        assertArrayEquals(new int[] {1, 2, 3}, all.get(23));
        assertEquals(24, Grid.size(List.of(2, 3, 4)));
    }

    @Test
    void oneAtATimeLeavesAllOthersAsTheyAre() {
        List<DesignPoint> points =
                OneAtATime.points(List.of("a", "b"), List.of(new double[] {0, 0.5, 1}, new double[] {0.25, 0.75}));
        assertEquals(6, points.size());
        for (DesignPoint point : points) {
            long moved = Arrays.stream(point.at()).filter(x -> !Double.isNaN(x)).count();
            assertEquals(point.part().isEmpty() ? 0 : 1, moved);
        }
    }

    @Test
    void aLatinHypercubeHasOnePointInEachPartOfEachFactor() {
        for (int count : new int[] {1, 7, 50}) {
            List<double[]> points = LatinHypercube.points(5, count, 11);
            for (int d = 0; d < 5; d++) {
                int factor = d;
                assertArrayEquals(
                        IntStream.range(0, count).toArray(),
                        points.stream()
                                .mapToInt(point -> (int) (point[factor] * count))
                                .sorted()
                                .toArray());
            }
        }
        assertTrue(LatinHypercube.points(5, 50, 11).get(3)[2]
                != LatinHypercube.points(5, 50, 12).get(3)[2]);
    }

    @Test
    void factorsOfALatinHypercubeAreNotOrderedAlike() {
        List<double[]> points = LatinHypercube.points(2, 400, 3);
        double product = points.stream()
                .mapToDouble(point -> (point[0] - 0.5) * (point[1] - 0.5))
                .average()
                .orElseThrow();
        // The standard error of the mean product of independent uniform numbers is (1/12)/sqrt(400).
        assertEquals(0, product, 4 * (1.0 / 12) / 20);
    }

    @Test
    void eachMixedRowOfSaltelliDiffersFromTheFirstMatrixInItsFactorAlone() {
        List<DesignPoint> points = Saltelli.points(NAMES, 16, 5);
        assertEquals(Saltelli.size(5, 16), points.size());
        for (int row = 0; row < 16; row++) {
            DesignPoint a = points.get(row * 7);
            DesignPoint b = points.get(row * 7 + 1);
            assertEquals(List.of(Saltelli.A, Saltelli.B), List.of(a.part(), b.part()));
            for (int factor = 0; factor < 5; factor++) {
                DesignPoint mixed = points.get(row * 7 + 2 + factor);
                assertEquals(Saltelli.changed(NAMES.get(factor)), mixed.part());
                for (int d = 0; d < 5; d++) {
                    assertEquals((d == factor ? b : a).at()[d], mixed.at()[d]);
                }
            }
        }
    }

    @Test
    void eachStepOfATrajectoryMovesOneFactorByTheSameStretchAndEachFactorOnce() {
        int levels = 6;
        List<DesignPoint> points = Morris.points(NAMES, 40, levels, 9);
        assertEquals(Morris.size(5, 40), points.size());
        Set<String> orders = new HashSet<>();
        for (int t = 0; t < 40; t++) {
            List<DesignPoint> trajectory = points.subList(t * 6, t * 6 + 6);
            assertEquals(Morris.START, trajectory.get(0).part());
            Set<String> moved = new HashSet<>();
            StringBuilder order = new StringBuilder();
            for (int step = 1; step < 6; step++) {
                DesignPoint before = trajectory.get(step - 1);
                DesignPoint after = trajectory.get(step);
                assertTrue(moved.add(after.part()));
                order.append(after.part());
                for (int d = 0; d < 5; d++) {
                    double change = Math.abs(after.at()[d] - before.at()[d]);
                    assertEquals(NAMES.get(d).equals(after.part()) ? Morris.step(levels) : 0, change, 1e-12);
                    assertTrue(after.at()[d] >= 0 && after.at()[d] <= 1);
                }
            }
            assertEquals(Set.copyOf(NAMES), moved);
            orders.add(order.toString());
        }
        assertTrue(orders.size() > 20, "the order of factors is random");
    }

    @Test
    void trajectoriesMeetAllLevelsAboutEquallyOften() {
        int[] met = new int[6];
        Morris.points(NAMES, 400, 6, 1).forEach(point -> {
            for (double x : point.at()) {
                met[(int) Math.round(x * 5)]++;
            }
        });
        // Of 12,000 coordinates a sixth on each level; those of one trajectory come in two values, so 4,000 are
        // independent.
        for (int count : met) {
            assertEquals(2000, count, 4 * 3 * Math.sqrt(4000 * (1 / 6.0) * (5 / 6.0)));
        }
        assertThrows(IllegalArgumentException.class, () -> Morris.points(NAMES, 1, 5, 1));
    }
}
