package spillway.mechanism.housing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class RentsTest {
    private final World world = new TinyWorld().world;
    private final Rents rents = new Rents(Baseline.byHand("housing.housingGrowth=0", "housing.housingGrowthSpecial=0")
            .housing());

    @Test
    void rentFollowsWagesAndCrowding() {
        assertEquals(1.3 * StrictMath.pow(1.5, 2.0 / 3), rents.rent(1.3, 150, 100, 2.0 / 3), 1e-12);
        double before = 0;
        for (double people = 1; people < 1000; people *= 1.1) {
            double rent = rents.rent(1, people, 100, 1 / 1.5);
            assertTrue(rent >= before && Double.isFinite(rent));
            before = rent;
        }
        assertTrue(rents.rent(1, 0, 0, 1) > 0);
    }

    @Test
    void inTheBaseYearRentsAreOne() {
        rents.step(world);
        for (double rent : world.cities.rent) {
            assertEquals(1, rent, 1e-12);
        }
    }

    @Test
    void whereLandIsScarceCrowdingRaisesRentsMore() {
        for (int r : new int[] {SHENZHEN, HONG_KONG}) {
            for (int cell : world.cells.ofRegion[r]) {
                world.cells.residents[cell] *= 1.2;
                world.cells.talent[cell] *= 1.2;
            }
        }
        world.cities.workerWage[SHENZHEN] = 1.1;
        rents.step(world);
        assertEquals(1.1 * StrictMath.pow(1.2, 1 / 1.5), world.cities.rent[SHENZHEN], 1e-12);
        assertEquals(StrictMath.pow(1.2, 1 / 0.3), world.cities.rent[HONG_KONG], 1e-11);
        assertEquals(1, world.cities.rent[GUANGZHOU], 1e-12);
    }

    @Test
    void releasedLandAddsHousingInItsCityAlone() {
        Rents released = new Rents(Baseline.byHand("housing.housingGrowth=0", "housing.landRelease.Shenzhen=0.01")
                .housing());
        for (world.tick = 1; world.tick <= 8; world.tick++) {
            released.step(world);
        }
        assertEquals(StrictMath.exp(-0.08 / 1.5), world.cities.rent[SHENZHEN], 1e-12);
        assertEquals(1, world.cities.rent[GUANGZHOU], 1e-12);
    }

    @Test
    void housingGrowsAndLowersRents() {
        Rents growing = new Rents(Baseline.byHand("housing.housingGrowth=0.01", "housing.housingFade=400")
                .housing());
        double stock = 0;
        for (world.tick = 0; world.tick < 8; world.tick++) {
            growing.step(world);
            stock += 0.01 * StrictMath.exp(-world.tick / 400.0);
        }
        assertEquals(StrictMath.exp(-stock / 1.5), world.cities.rent[SHENZHEN], 1e-12);
    }

    @Test
    void hongKongBuildsAtItsOwnPace() {
        Rents growing = new Rents(Baseline.byHand(
                        "housing.housingGrowth=0.01", "housing.housingGrowthSpecial=0.002", "housing.housingFade=400")
                .housing());
        double faded = 0;
        for (world.tick = 0; world.tick < 8; world.tick++) {
            growing.step(world);
            faded += StrictMath.exp(-world.tick / 400.0);
        }
        assertEquals(StrictMath.exp(-0.002 * faded / 0.3), world.cities.rent[HONG_KONG], 1e-12);
        assertEquals(StrictMath.exp(-0.01 * faded / 1.5), world.cities.rent[SHENZHEN], 1e-12);
    }

    @Test
    void aCrowdedCellIsDearerThanAnEmptyOneInTheSameCity() {
        int[] cells = world.cells.ofRegion[SHENZHEN];
        world.cells.residents[cells[0]] *= 2;
        rents.step(world);
        assertTrue(world.cells.rent[cells[0]] > world.cells.rent[cells[1]]);
    }
}
