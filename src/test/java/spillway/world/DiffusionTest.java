package spillway.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sim.field.grid.DoubleGrid2D;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;

class DiffusionTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-4, 0.05, 0.3, 1, 2.5, 7, 40})
    void keepsMassAndAnEvenFieldEven(double sigma) {
        DoubleGrid2D grid = rough(31, 17);
        double before = mass(grid);
        Diffusion diffusion = new Diffusion(31, 17, sigma);
        diffusion.spread(grid);
        assertEquals(before, mass(grid), 1e-9 * before);
        DoubleGrid2D even = new DoubleGrid2D(31, 17, 3.0);
        diffusion.spread(even);
        for (double[] column : even.field) {
            for (double value : column) {
                assertEquals(3.0, value, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 2.5, 7})
    void addsTheSquareOfTheSpreadToTheVarianceOfEachAxis(double sigma) {
        DoubleGrid2D grid = new DoubleGrid2D(161, 141, 0);
        grid.field[80][70] = 2;
        Diffusion diffusion = new Diffusion(161, 141, sigma);
        diffusion.spread(grid);
        double alongX = 0;
        double alongY = 0;
        for (int x = 0; x < 161; x++) {
            for (int y = 0; y < 141; y++) {
                alongX += grid.field[x][y] * (x - 80) * (x - 80) / 2;
                alongY += grid.field[x][y] * (y - 70) * (y - 70) / 2;
            }
        }
        assertEquals(sigma * sigma, alongX, 1e-9 * Math.max(1, sigma * sigma));
        assertEquals(sigma * sigma, alongY, 1e-9 * Math.max(1, sigma * sigma));
    }

    @Test
    void weightsAreThoseOfTheDiscreteGaussian() {
        Diffusion diffusion = new Diffusion(50, 50, 1);
        assertEquals(0.46575960759364043, diffusion.weight(0), 1e-12);
        assertEquals(0.2079104153497085, diffusion.weight(1), 1e-12);
        assertEquals(0.2079104153497085, diffusion.weight(-1), 1e-12);
        assertEquals(0, diffusion.weight(diffusion.radius() + 1));
    }

    @Test
    void twoSpreadsInARowAreOneOfTheSummedVariance() {
        DoubleGrid2D twice = rough(40, 30);
        DoubleGrid2D once = new DoubleGrid2D(twice);
        new Diffusion(40, 30, 3).spread(twice);
        new Diffusion(40, 30, 4).spread(twice);
        new Diffusion(40, 30, 5).spread(once);
        for (int x = 0; x < 40; x++) {
            assertArrayEquals(once.field[x], twice.field[x], 1e-11);
        }
    }

    @Test
    void writesIntoAnotherGridAndLeavesTheFirst() {
        DoubleGrid2D from = rough(20, 20);
        DoubleGrid2D kept = new DoubleGrid2D(from);
        DoubleGrid2D into = new DoubleGrid2D(20, 20);
        Diffusion diffusion = new Diffusion(20, 20, 2);
        diffusion.spread(from, into);
        diffusion.spread(kept);
        for (int x = 0; x < 20; x++) {
            assertArrayEquals(kept.field[x], into.field[x]);
        }
        assertTrue(from.field[3][3] != into.field[3][3]);
    }

    @Test
    void refusesWhatCannotBeSpread() {
        assertThrows(IllegalArgumentException.class, () -> new Diffusion(5, 5, -1));
        assertThrows(IllegalArgumentException.class, () -> new Diffusion(5, 5, Double.NaN));
        Diffusion diffusion = new Diffusion(5, 5, 1);
        assertThrows(IllegalArgumentException.class, () -> diffusion.spread(new DoubleGrid2D(5, 6)));
    }

    @Test
    void onLandTheSpreadOverLandIsTheSpreadOverAll() {
        CityShape.Ring slope =
                new CityShape.Ring(new double[] {112, 113, 112.6, 112}, new double[] {22, 22.4, 23.3, 22});
        CityShape.Ring island = new CityShape.Ring(
                new double[] {113.4, 113.6, 113.6, 113.4, 113.4}, new double[] {22, 22, 22.1, 22.1, 22});
        Land land = Land.rasterise(List.of(new CityShape("Coast", 0, 1, List.of(slope, island))), 5, 1);
        DoubleGrid2D everywhere = new DoubleGrid2D(land.width, land.height);
        for (int cell = 0; cell < land.cellCount; cell++) {
            everywhere.field[land.cellX[cell]][land.cellY[cell]] = 1 + cell % 7;
        }
        DoubleGrid2D onLand = new DoubleGrid2D(everywhere);
        new Diffusion(land.width, land.height, 2.5).spread(everywhere);
        Diffusion diffusion = new Diffusion(land, 2.5);
        diffusion.spread(new DoubleGrid2D(onLand));
        diffusion.spread(onLand);
        for (int cell = 0; cell < land.cellCount; cell++) {
            int x = land.cellX[cell];
            int y = land.cellY[cell];
            assertEquals(everywhere.field[x][y], onLand.field[x][y]);
        }
    }

    private static DoubleGrid2D rough(int width, int height) {
        KeyedRandom random = new RandomStreams(5).stream("rough");
        DoubleGrid2D grid = new DoubleGrid2D(width, height);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                grid.field[x][y] = random.at(x, y).nextDouble();
            }
        }
        return grid;
    }

    private static double mass(DoubleGrid2D grid) {
        double mass = 0;
        for (double[] column : grid.field) {
            for (double value : column) {
                mass += value;
            }
        }
        return mass;
    }
}
