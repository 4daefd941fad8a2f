package spillway.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class CityFigureTest {
    private static final double[] QUARTERS = {1, 2, 3, 6};
    private static final double[] GDP = {10, 10, 10, 30};

    @Test
    void aYearFollowsFromTheKind() {
        assertEquals(12, FigureKind.FLOW.ofYear(QUARTERS, GDP));
        assertEquals(3, FigureKind.RATE.ofYear(QUARTERS, GDP));
        assertEquals((10 + 20 + 30 + 180) / 60.0, FigureKind.SHARE.ofYear(QUARTERS, GDP));
        for (FigureKind kind : List.of(FigureKind.STOCK, FigureKind.LEVEL, FigureKind.INDEX)) {
            assertEquals(6, kind.ofYear(QUARTERS, GDP), kind.name());
        }
    }

    /** A share of the year's flows is the mean of the quarters' shares weighted by value added. */
    @Test
    void sharesOfTheYearAreSharesOfItsFlows() {
        double[] tertiary = {4, 5, 6, 21};
        double[] shares = new double[4];
        for (int q = 0; q < 4; q++) {
            shares[q] = tertiary[q] / GDP[q];
        }
        double ofFlows = FigureKind.FLOW.ofYear(tertiary, GDP) / FigureKind.FLOW.ofYear(GDP, GDP);
        assertEquals(ofFlows, FigureKind.SHARE.ofYear(shares, GDP), 1e-15);
    }

    @Test
    void namesAreUniqueAndFindTheirFigure() {
        Set<String> names = new HashSet<>();
        for (CityFigure figure : CityFigure.values()) {
            assertTrue(figure.column().matches("[a-z][a-z0-9_]*") && names.add(figure.column()), figure.column());
            assertEquals(figure, CityFigure.named(figure.column()).orElseThrow());
        }
        assertTrue(CityFigure.named("GDP").isEmpty());
        assertEquals(27, CityFigure.LOGGED.size());
    }

    @Test
    void anIndexIsAPercentageOfTheFirstQuarter() {
        World world = new TinyWorld().world;
        CityReadings readings = new CityReadings();
        world.cities.rent[SHENZHEN] = 4;
        readings.quarter(world);
        assertEquals(100, readings.of(CityFigure.RENT_INDEX, world, SHENZHEN));
        world.cities.rent[SHENZHEN] = 5;
        readings.quarter(world);
        assertEquals(125, readings.of(CityFigure.RENT_INDEX, world, SHENZHEN));
        assertEquals(5, readings.of(CityFigure.RENT, world, SHENZHEN));
        assertEquals(
                List.of(CityFigure.RENT_INDEX),
                Stream.of(CityFigure.values())
                        .filter(f -> f.kind() == FigureKind.INDEX)
                        .toList());
    }
}
