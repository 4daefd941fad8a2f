package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.mechanism.income.Payments;
import spillway.model.ModelParams;
import spillway.world.World;

/** Public works paid from above. */
class OuterWorksTest {
    private final World world = new TinyWorld().world;

    @Test
    void theOuterRegionBuildsWithMoneyFromAboveAndTheBayAreaDoesNot() {
        world.structure.bayArea[GUANGZHOU] = false;
        new Budgets(Baseline.with("government.outerWorks=0.05").government()).step(world);
        double with = world.governments.patientMoney[GUANGZHOU];
        double bay = world.governments.patientMoney[SHENZHEN];
        double quick = world.governments.quickMoney[GUANGZHOU];
        new Budgets(Baseline.with("government.outerWorks=0").government()).step(world);
        assertEquals(0.05 * 400, with - world.governments.patientMoney[GUANGZHOU], 1e-12);
        assertEquals(bay, world.governments.patientMoney[SHENZHEN]);
        assertEquals(quick, world.governments.quickMoney[GUANGZHOU]);
    }

    @Test
    void theGrantIsATransferFromOutside() {
        ModelParams model = Baseline.byHand();
        world.governments.worksGrant[GUANGZHOU] = 7;
        double before = world.outside.funds;
        double funds = world.governments.funds[GUANGZHOU];
        new Payments(model.payments(), 0.02, model.migration().talentSubsidy()).step(world);
        assertEquals(7, world.flows.upperTransfer[GUANGZHOU], 1e-12);
        assertEquals(0, world.flows.upperTransfer[SHENZHEN], 1e-12);
        assertEquals(7, world.governments.funds[GUANGZHOU] - funds, 1e-9, "nothing was spent");
        assertEquals(-7, world.outside.funds - before, 1e-9);
    }
}
