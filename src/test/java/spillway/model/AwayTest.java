package spillway.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spillway.fixture.Shipped;
import spillway.world.Flows;
import spillway.world.World;

/** Work and services at a distance and the border to Hong Kong and Macao in the region as shipped. */
class AwayTest {
    private static final long SEED = 3;
    private static final List<String> LEVERS = List.of(
            "integration.degrees=1",
            "integration.degreeShare=1",
            "integration.taxCap=0",
            "integration.mainlandTax=0.45",
            "integration.services=1",
            "migration.borderRelief=1",
            "blocs.rivalQuality.K=1",
            "blocs.rivalQuality.V=-0.5");

    @Test
    void theFirstQuarterKnowsNothingOfIt() {
        World off = run(1, "remote.enabled=false");
        World on = run(1, "remote.enabled=true");
        for (int r = 0; r < off.structure.regionCount(); r++) {
            assertArrayEquals(off.cities.valueAdded[r], on.cities.valueAdded[r]);
        }
        assertEquals(0, Flows.sum(on.cities.remoteSaving));
    }

    @Test
    void wagesGoWhereTalentLives() {
        World world = run(8, "remote.enabled=true", "remote.spreadQuarters=4", "remote.pace=0.5");
        double away = 0;
        double all = 0;
        double employed = 0;
        double atWork = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            double paid = Flows.sum(world.flows.wageBill[r]);
            assertEquals(paid, CityFigures.wagesPaid(world, r), 1e-9 * paid);
            assertEquals(0, world.cities.remoteWages[r][r]);
            away += Flows.sum(world.cities.remoteWages[r]);
            all += paid - world.flows.wages[r];
            employed += world.cities.employedTalent[r];
            atWork += world.cities.residentTalentAtWork(r);
        }
        assertTrue(away > 0);
        assertEquals(0, all, 1e-9 * away);
        assertEquals(employed, atWork, 1e-9 * employed);
    }

    /** Declared ranges are promises: both ends at once; the accounts are checked in every quarter of a run. */
    @Test
    void bothEndsOfAllRangesHold() {
        List<String> most = new ArrayList<>(LEVERS);
        most.add("trade.serviceBorder=0.5");
        most.addAll(remote(1, 4, 0.25, 2000, 1, 5, 0, 3, 1, 1, 1, 0.6));
        run(12, most.toArray(String[]::new));
        List<String> least = new ArrayList<>(remote(0, 400, 4, 30, 0, 0, 1, 0, 0.01, 0, 0.01, 0));
        least.add("blocs.rivalQuality.K=-0.5");
        run(8, least.toArray(String[]::new));
        List<String> mixed = new ArrayList<>(remote(1, 4, 0.25, 2000, 1, 5, 0, 3, 1, 0, 1, 0.6));
        mixed.add("labour.wageMode=CLEAR");
        run(6, mixed.toArray(String[]::new));
    }

    private static List<String> remote(
            double share,
            double spread,
            double tau,
            double reach,
            double border,
            double pull,
            double hurdle,
            double scarcity,
            double bound,
            double workerShare,
            double pace,
            double most) {
        List<String> all = new ArrayList<>(List.of(
                "remote.enabled=true",
                "remote.spreadQuarters=" + spread,
                "remote.tauRemote=" + tau,
                "remote.reachMinutes=" + reach,
                "remote.borderReach=" + border,
                "remote.pull=" + pull,
                "remote.hurdle=" + hurdle,
                "remote.scarcity=" + scarcity,
                "remote.scarcityBound=" + bound,
                "remote.workerShare=" + workerShare,
                "remote.pace=" + pace,
                "remote.most=" + most));
        for (String sector : RegionalData.SECTORS) {
            all.add("remote.taskShare." + sector + "=" + share);
        }
        return all;
    }

    private static World run(int quarters, String... overrides) {
        World world = Shipped.fresh(SEED, overrides);
        QuarterPlan plan = Shipped.plan(Shipped.params(overrides), SEED);
        for (; world.tick < quarters; world.tick++) {
            plan.step(world);
        }
        return world;
    }
}
