package spillway.mechanism.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.HONG_KONG;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import spillway.fixture.Shipped;
import spillway.fixture.TinyWorld;
import spillway.model.QuarterPlan;
import spillway.world.Firms;
import spillway.world.World;

/** Firms of five employees each; knowledge services gain .08 and electronics .03 by their own group, all of them .02 by all employees. */
class ScaleEconomiesTest {
    private static final ScaleEconomies.Params ON =
            new ScaleEconomies.Params(true, Map.of("K", 0.08, "B", 0.03, "P", 0.0, "G", 0.0), 0.02, 10, 5);

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;

    private double gain(ScaleEconomies.Params params, int f) {
        return new Productivity(0, params).log(world, f) - firms.logTfp[f];
    }

    private void count() {
        new ScaleEconomies(ON).step(world);
    }

    @Test
    void nobodyGainsInTheBaseYear() {
        int[] all = {tiny.firm(SHENZHEN, K), tiny.firm(GUANGZHOU, B), tiny.firm(HONG_KONG, K)};
        firms.cell[all[0]] = tiny.borderCell(SHENZHEN);
        ScaleEconomies.survey(ON, world);
        world.tick = -1;
        firms.workers[all[0]] = 1000;
        count();
        for (int f : all) {
            assertEquals(0, gain(ON, f), 1e-15, "while the base is held nothing is counted");
        }
        world.tick = 0;
        firms.workers[all[0]] = 4;
        count();
        for (int f : all) {
            assertEquals(0, gain(ON, f), 1e-12, "the same people as before");
        }
    }

    @Test
    void twiceThePeopleOfAGroupCountTwiceOver() {
        int services = tiny.firm(HONG_KONG, K);
        ScaleEconomies.survey(ON, world);
        firms.workers[services] = 9;
        count();
        assertEquals((0.08 + 0.02) * Math.log(2), gain(ON, services), 1e-12);
    }

    @Test
    void otherGroupsCountAsPartOfAllOnly() {
        int services = tiny.firm(HONG_KONG, K);
        int electronics = tiny.firm(HONG_KONG, B);
        ScaleEconomies.survey(ON, world);
        firms.workers[electronics] = 19;
        count();
        assertEquals(0.02 * Math.log(2.5), gain(ON, services), 1e-12);
        assertEquals(0.03 * Math.log(4) + 0.02 * Math.log(2.5), gain(ON, electronics), 1e-12);
    }

    @Test
    void employeesCountAcrossACityBorderAndLessTheFartherTheyAre() {
        int near = tiny.firm(GUANGZHOU, K);
        int far = tiny.firm(GUANGZHOU, K);
        int growing = tiny.firm(SHENZHEN, K);
        firms.cell[near] = tiny.borderCell(GUANGZHOU);
        firms.cell[far] = tiny.farCell(GUANGZHOU);
        firms.cell[growing] = tiny.borderCell(SHENZHEN);
        ScaleEconomies.survey(ON, world);
        firms.workers[growing] = 44;
        count();
        assertTrue(gain(ON, growing) > gain(ON, near));
        assertTrue(gain(ON, near) > 0.01);
        assertTrue(gain(ON, far) < 0.2 * gain(ON, near));
    }

    @Test
    void whoeverSettlesWhereMorePeopleAreThanAroundHisParentGains() {
        int dense = tiny.firm(HONG_KONG, K);
        firms.workers[dense] = 19;
        int parent = tiny.firm(GUANGZHOU, K);
        ScaleEconomies.survey(ON, world);
        int child = tiny.firm(HONG_KONG, K);
        firms.talent[child] = firms.workers[child] = 0;
        firms.usualGroup[child] = firms.usualGroup[parent];
        firms.usualTotal[child] = firms.usualTotal[parent];
        count();
        assertEquals(0.10 * (firms.usualGroup[dense] - firms.usualGroup[parent]), gain(ON, child), 1e-12);
    }

    @Test
    void changesBeyondTheBoundCountNoMore() {
        int services = tiny.firm(HONG_KONG, K);
        ScaleEconomies.survey(ON, world);
        firms.workers[services] = 4999;
        count();
        ScaleEconomies.Params bounded = new ScaleEconomies.Params(true, ON.localisation(), 0.02, 10, 1);
        assertEquals(0.10, gain(bounded, services), 1e-12);
        firms.talent[services] = firms.workers[services] = 0;
        count();
        assertEquals(-0.10, gain(bounded, services), 1e-12, "an empty place is not minus infinity");
    }

    @Test
    void newcomersOfARunHaveAPlaceToCompareWith() {
        World run = Shipped.fresh(5, "scale.enabled=true");
        QuarterPlan plan = Shipped.plan(Shipped.params("scale.enabled=true"), 5);
        for (; run.tick < 4; run.tick++) {
            plan.step(run);
        }
        int newcomers = 0;
        double sum = 0;
        Productivity productivity =
                new Productivity(0, Shipped.params("scale.enabled=true").scale());
        for (int f = 0; f < run.firms.count; f++) {
            if (run.firms.active[f] && run.firms.born[f] >= 0) {
                newcomers++;
                sum += productivity.log(run, f) - run.firms.logTfp[f];
                assertTrue(run.firms.usualGroup[f] < run.firms.usualTotal[f]);
            }
        }
        assertTrue(newcomers > 20);
        assertEquals(0, sum / newcomers, 0.02, "after a year the people around are those of before");
    }
}
