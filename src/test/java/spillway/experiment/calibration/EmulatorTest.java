package spillway.experiment.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.experiment.design.SpaceFilling;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

/** What an emulator must find again: a planted parabola, its slopes, and the size of the noise on it. */
class EmulatorTest {
    private static double planted(double[] u) {
        return 2 + 3 * u[0] - 4 * u[1] * u[1] + 5 * u[0] * u[2];
    }

    private static double[][] outcomes(List<double[]> points, double noise) {
        KeyedRandom random = new RandomStreams(7).stream("test").at(0, 0);
        return points.stream()
                .map(u -> new double[] {planted(u) + noise * random.nextGaussian(), random.nextGaussian()})
                .toArray(double[][]::new);
    }

    @Test
    void aPlantedParabolaIsFound() {
        List<double[]> points = SpaceFilling.points(3, 60);
        Emulator emulator = new Emulator(points, outcomes(points, 0));
        double[] u = {0.9, 0.2, 0.7};
        // 2 + 2.7 - .16 + 3.15; slopes 3 + 5 * .7, -8 * .2, 5 * .9
        assertEquals(7.69, emulator.moment(0, u), 1e-3);
        assertArrayEquals(new double[] {6.5, -1.6, 4.5}, emulator.slopes(0, u), 5e-3);
        assertTrue(emulator.explained(0) > 0.9999);
    }

    @Test
    void errorOfLeavingOneOutIsThatOfTheNoise() {
        List<double[]> points = SpaceFilling.points(3, 200);
        Emulator emulator = new Emulator(points, outcomes(points, 0.5));
        assertEquals(0.5, emulator.looError(0), 0.08);
    }

    @Test
    void pureNoiseIsNotExplained() {
        List<double[]> points = SpaceFilling.points(3, 60);
        Emulator emulator = new Emulator(points, outcomes(points, 0));
        assertTrue(emulator.explained(1) < 0.1, () -> "explained " + emulator.explained(1));
        assertEquals(1, emulator.looError(1), 0.25);
    }
}
