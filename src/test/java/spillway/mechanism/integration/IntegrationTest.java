package spillway.mechanism.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.mechanism.migration.MovingCosts;
import spillway.mechanism.trade.Trade;
import spillway.world.World;

class IntegrationTest {
    private final World world = new TinyWorld().world;

    @Test
    void atTheirValuesOf2010LeversDoNothing() {
        with("integration.degrees=0", "integration.taxCap=1", "integration.services=0");
        assertEquals(0, world.distances.degreeRelief);
        assertEquals(0, world.distances.serviceRelief);
        assertArrayEquals(new double[4], world.distances.taxRelief);
        assertArrayEquals(new double[3], world.cities.taxRefund);
        with("integration.mainlandTax=0.3", "integration.taxCap=0.35");
        assertArrayEquals(new double[3], world.cities.taxRefund, "a cap above the tax gives nothing back");
    }

    @Test
    void recognisedDegreesTakeTheirPartOffTheBorderOfTalentAlone() {
        double[] before = crossing();
        with("integration.degrees=0.5", "integration.degreeShare=0.4");
        double[] after = crossing();
        assertEquals(before[0] - 1.5 * 0.2, after[0], 1e-12);
        assertEquals(before[1], after[1]);
    }

    /** What crossing to Hong Kong costs talent and others. */
    private double[] crossing() {
        new MovingCosts(Baseline.byHand("migration.borderCost=1.5", "migration.borderRelief=0")
                        .migration())
                .step(world);
        return new double[] {
            world.distances.talentMove[SHENZHEN][HONG_KONG], world.distances.workerMove[SHENZHEN][HONG_KONG]
        };
    }

    @Test
    void aCapOnTaxIsWorthWhatTheCityPays() {
        with("integration.mainlandTax=0.3", "integration.taxCap=0.15");
        assertArrayEquals(new double[] {0.15, 0.15, 0}, world.cities.taxRefund, 1e-15);
        assertEquals(Math.log(0.85 / 0.7), world.distances.taxRelief[GUANGZHOU], 1e-12);
        assertEquals(0, world.distances.taxRelief[HONG_KONG]);
    }

    @Test
    void rulesAddToTheCostOfServicesThatCross() {
        Trade plain = new Trade(Baseline.byHand("trade.serviceBorder=0").trade());
        Trade ruled = new Trade(Baseline.byHand("trade.serviceBorder=0.2").trade());
        plain.step(world);
        double free = world.distances.tradeWeight[K][SHENZHEN][HONG_KONG];
        double inside = world.distances.tradeWeight[K][SHENZHEN][GUANGZHOU];
        double goods = world.distances.tradeWeight[B][SHENZHEN][HONG_KONG];
        ruled.step(world);
        assertEquals(Math.pow(1.2, -4), world.distances.tradeWeight[K][SHENZHEN][HONG_KONG] / free, 1e-12);
        assertEquals(inside, world.distances.tradeWeight[K][SHENZHEN][GUANGZHOU]);
        assertEquals(goods, world.distances.tradeWeight[B][SHENZHEN][HONG_KONG]);
        with("integration.services=1");
        ruled.step(world);
        assertEquals(free, world.distances.tradeWeight[K][SHENZHEN][HONG_KONG], 1e-15);
    }

    private void with(String... settings) {
        new Integration(Baseline.byHand(settings).integration()).step(world);
    }
}
