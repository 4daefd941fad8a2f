package spillway.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.world.CityShape.Ring;

class LandTest {

    @Test
    void squareWithAHoleAndAnIslandInIt() {
        CityShape city = new CityShape(
                "Ringtown",
                0,
                100,
                List.of(box(112, 22, 113, 23), box(112.2, 22.2, 112.8, 22.8), box(112.4, 22.4, 112.6, 22.6)));
        assertTrue(city.contains(112.1, 22.5));
        assertFalse(city.contains(112.3, 22.5));
        assertTrue(city.contains(112.5, 22.5));
        assertFalse(city.contains(111.9, 22.5));
        Land land = Land.rasterise(List.of(city), 2, 1);
        for (int cell = 0; cell < land.cellCount; cell++) {
            assertTrue(city.contains(land.cellLon[cell], land.cellLat[cell]));
        }
        double full = areaKm2(112, 22, 113, 23) - areaKm2(112.2, 22.2, 112.8, 22.8) + areaKm2(112.4, 22.4, 112.6, 22.6);
        assertEquals(full, land.cellCount * land.cellKm * land.cellKm, 0.03 * full);
    }

    @Test
    void everyMapCellAgreesWithItsMiddle() {
        CityShape west = new CityShape(
                "West", 0, 1, List.of(new Ring(new double[] {112, 113, 112.6, 112}, new double[] {22, 22.4, 23.3, 22
                })));
        CityShape east = new CityShape("East", 2, 1, List.of(box(112.5, 22.1, 114, 22.9)));
        Land land = Land.rasterise(List.of(west, east), 5, 3);
        for (int x = 0; x < land.width; x++) {
            for (int y = 0; y < land.height; y++) {
                double lon = land.columnLon(x);
                double lat = land.rowLat(y);
                int expected = west.contains(lon, lat) ? 0 : east.contains(lon, lat) ? 2 : Land.OUTSIDE;
                assertEquals(expected, land.region.field[x][y]);
                int cell = land.cellAt(x, y);
                assertEquals(expected, cell == Land.OUTSIDE ? Land.OUTSIDE : land.cellRegion[cell]);
            }
        }
        assertEquals(0, land.regionCells[1].length);
        assertEquals(land.cellCount, land.regionCells[0].length + land.regionCells[2].length);
    }

    @Test
    void aCityTooSmallForACellTakesTheOneItCoversMost() {
        CityShape big = new CityShape("Big", 0, 5000, List.of(box(112, 22, 113, 23)));
        CityShape tiny = new CityShape("Tiny", 1, 1, List.of(box(112.5, 22.5, 112.505, 22.505)));
        Land land = Land.rasterise(List.of(big, tiny), 5, 2);
        assertEquals(1, land.regionCells[1].length);
        int cell = land.regionCells[1][0];
        assertEquals(cell, land.nearestCell(1, 112.5, 22.5));
        assertEquals(1, land.cellRegion[cell]);
        assertTrue(Math.abs(land.cellLon[cell] - 112.5025) < 0.03 && Math.abs(land.cellLat[cell] - 22.5025) < 0.03);
        assertEquals(1.0 / 25, land.areaFactor[1], 1e-12);
    }

    @Test
    void theMapGrowsWhereACityPokesOut() {
        Land inside = Land.rasterise(List.of(new CityShape("In", 0, 1, List.of(box(112, 22, 113, 23)))), 2, 1);
        Land beyond = Land.rasterise(List.of(new CityShape("Out", 0, 1, List.of(box(115, 22, 116, 25)))), 2, 1);
        assertEquals(210, inside.width);
        assertEquals(167, inside.height);
        assertTrue(beyond.width > inside.width && beyond.height > inside.height);
        double full = areaKm2(115, 22, 116, 25);
        assertEquals(full, beyond.cellCount * beyond.cellKm * beyond.cellKm, 0.02 * full);
    }

    @Test
    void distancesAreThoseOfTheGround() {
        CityShape city = new CityShape("Wide", 0, 1, List.of(box(111.4, 21.6, 115.3, 24.4)));
        Land land = Land.rasterise(List.of(city), 2, 1);
        int guangzhou = land.nearestCell(0, 113.2644, 23.1291);
        int shenzhen = land.nearestCell(0, 114.0579, 22.5431);
        assertEquals(0, land.distanceKm(guangzhou, guangzhou));
        assertEquals(104.2, land.distanceKm(guangzhou, shenzhen), 2);
        assertEquals(land.distanceKm(guangzhou, shenzhen), land.distanceKm(shenzhen, guangzhou));
    }

    @Test
    void refusesWhatMakesNoMap() {
        CityShape city = new CityShape("One", 0, 1, List.of(box(112, 22, 113, 23)));
        CityShape speck = new CityShape("Speck", 1, 1, List.of(box(112.5, 22.5, 112.5001, 22.5001)));
        assertThrows(IllegalArgumentException.class, () -> Land.rasterise(List.of(city), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Land.rasterise(List.of(city, city), 5, 1));
        assertThrows(IllegalArgumentException.class, () -> Land.rasterise(List.of(speck), 500, 2));
        Land land = Land.rasterise(List.of(city), 5, 2);
        assertThrows(IllegalArgumentException.class, () -> land.nearestCell(1, 112, 22));
    }

    private static double areaKm2(double west, double south, double east, double north) {
        double radius = 6371.0072;
        double height = Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south));
        return radius * radius * Math.toRadians(east - west) * height;
    }

    private static Ring box(double west, double south, double east, double north) {
        return new Ring(new double[] {west, east, east, west, west}, new double[] {south, south, north, north, south});
    }
}
