package spillway.mechanism.digital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.model.ModelParams;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/** Firms of ten enterprises, each with value added of 4 a year, the mean of the base year; nothing stands against adoption but what a test says. */
class AdoptionTest {
    private static final int NETWORKED = DigitalStage.NETWORKED.code;
    private static final double YEARLY = 40;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private int firm;

    @BeforeEach
    void oneFirm() {
        world.base.enterpriseSize = 4;
        firm = tiny.firm(SHENZHEN, B);
        firms.size[firm] = Size.LARGE.code;
        firms.funds[firm] = 1e6;
    }

    /** Everything decides for certain: gain far above cost, and nothing else. */
    private static ModelParams params(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "digital.enabled=true",
                "digital.smartFrom=104",
                "digital.networkedCost=0.1",
                "digital.costPower=0.6",
                "digital.costFall=0",
                "digital.separation=0",
                "digital.hurdle=0.15",
                "digital.legalRisk=0",
                "digital.horizonYears=6",
                "digital.pace=0.5",
                "digital.start=0",
                "digital.gain=1",
                "digital.competition=0",
                "digital.ecosystem=0",
                "digital.talent=0",
                "digital.lending=0",
                "digital.innovators=0",
                "digital.imitators=0",
                "digitalReturns.networkedGain=0.1",
                "digitalReturns.aloneShare=1",
                "digitalReturns.networkedTradeCost=0",
                "digitalReturns.dataGain=0",
                "digitalReturns.backlinkLoss=0",
                "digitalReturns.overlapLoss=0"));
        all.addAll(List.of(more));
        return Baseline.with(all.toArray(String[]::new));
    }

    private Prospect prospect(ModelParams params) {
        DigitalGains gains =
                new DigitalGains(params.digitalReturns(), params.trade().elasticity(), world);
        return new Prospect(params.digital(), params.digitalReturns(), gains, world);
    }

    private void quarters(ModelParams params, int quarters) {
        Adoption adoption = new Adoption(
                params.digital(), params.digitalReturns(), params.trade().elasticity(), new RandomStreams(1));
        for (int q = 0; q < quarters; q++) {
            adoption.step(world);
            world.tick++;
        }
    }

    /** An annuity of six years at 15% is 3.7845; unclear law makes it that at 25%, 2.9514. */
    @Test
    void theGainIsAPresentValueAtAHurdleThatUnclearLawRaises() {
        assertEquals(0.1 * 3.784483 * YEARLY, prospect(params()).gain(firm), 1e-5);
        ModelParams unclear = params("digital.legalRisk=0.1", "digital.lawFrom=3");
        world.tick = 2;
        assertEquals(0.1 * 2.951424 * YEARLY, prospect(unclear).gain(firm), 1e-5);
        world.tick = 3;
        assertEquals(0.1 * 3.784483 * YEARLY, prospect(unclear).gain(firm), 1e-5);
    }

    @Test
    void workingInBothWaysIsTakenFromTheGain() {
        ModelParams both = params("digitalReturns.overlapLoss=0.03", "digitalReturns.overlapQuarters=4");
        assertEquals((0.1 * 3.784483 - 0.03) * YEARLY, prospect(both).gain(firm), 1e-5);
    }

    /** Ten enterprises of the mean size pay a tenth of a year's value added; those 32 times as large a quarter of that share. */
    @Test
    void aLargeEnterprisePaysLessForEachYuan() {
        assertEquals(0.1 * YEARLY, prospect(params()).cost(firm, NETWORKED), 1e-9);
        firms.output[firm] *= 32;
        assertEquals(0.1 * YEARLY * Math.pow(32, 0.6), prospect(params()).cost(firm, NETWORKED), 1e-6);
        assertEquals(0.1 * YEARLY * 32, prospect(params("digital.costPower=1")).cost(firm, NETWORKED), 1e-9);
        world.governments.publicGood[SHENZHEN] = 0.25;
        assertEquals(
                0.75 * 0.1 * YEARLY * 32,
                prospect(params("digital.costPower=1")).cost(firm, NETWORKED),
                1e-9);
    }

    @Test
    void smallEnterprisesPayForSeparationAndTimeMakesItCheaper() {
        ModelParams separate = params("digital.separation=0.5", "digital.costFall=0.1");
        assertEquals(0.1 * YEARLY, prospect(separate).cost(firm, NETWORKED), 1e-9);
        firms.size[firm] = Size.SMALL.code;
        assertEquals(0.15 * YEARLY, prospect(separate).cost(firm, NETWORKED), 1e-9);
        world.tick = 20;
        assertEquals(0.15 * YEARLY * Math.exp(-0.5), prospect(separate).cost(firm, NETWORKED), 1e-9);
    }

    @Test
    void whatIsAdoptedIsDevelopmentOfTheNextQuarter() {
        quarters(params(), 40);
        assertEquals(NETWORKED, firms.digitalStage[firm]);
        assertEquals(0.1 * YEARLY, firms.development[firm], 1e-9);
    }

    @Test
    void whoCannotPayOrWouldGainNothingWaits() {
        int barren = tiny.firm(SHENZHEN, B);
        firms.valueAdded[barren] = 0;
        firms.funds[barren] = 1e6;
        firms.funds[firm] = 0.1 * YEARLY - 1e-6;
        quarters(params(), 40);
        assertEquals(0, firms.digitalStage[firm]);
        assertEquals(0, firms.digitalStage[barren]);
        quarters(params("digital.lending=0.1"), 40);
        assertEquals(NETWORKED, firms.digitalStage[firm]);
    }

    @Test
    void nobodyAdoptsWhileTheBaseIsHeld() {
        world.tick = -8;
        quarters(params("digital.innovators=0.2"), 8);
        assertEquals(0, firms.digitalStage[firm]);
    }

    /** At weight 1 the odds of adoption are the ratio of gain and cost: chance 1 - exp(-pace L). */
    @Test
    void theChanceIsThatOfTheFormula() {
        ModelParams params = params("digital.pace=0.1", "digital.networkedCost=0.2");
        int many = 4000;
        for (int i = 1; i < many; i++) {
            int f = tiny.firm(SHENZHEN, B);
            firms.size[f] = Size.LARGE.code;
            firms.funds[f] = 1e6;
        }
        quarters(params, 1);
        int adopters = 0;
        for (int f = 0; f < firms.count; f++) {
            adopters += firms.digitalStage[f];
        }
        double odds = 0.1 * 3.784483 / 0.2;
        double chance = 1 - Math.exp(-0.1 * odds / (1 + odds));
        double deviation = Math.sqrt(chance * (1 - chance) / many);
        assertEquals(chance, (double) adopters / many, 4 * deviation);
    }

    /** Shenzhen sells 3 of 4 in its own market and 1 of 4 in Guangzhou, where Guangzhou sells as much again as Shenzhen does. */
    @Test
    void rivalsAreMoreProductiveAdoptersOnTheSameMarkets() {
        int better = tiny.firm(GUANGZHOU, B);
        int worse = tiny.firm(GUANGZHOU, B);
        int peer = tiny.firm(SHENZHEN, B);
        firms.logTfp[better] = 0.5;
        firms.logTfp[worse] = -0.5;
        firms.logTfp[peer] = 0.2;
        for (int f : new int[] {better, worse}) {
            firms.digitalStage[f] = DigitalStage.NETWORKED.code;
        }
        double[][] trade = world.flows.trade[B];
        trade[SHENZHEN][SHENZHEN] = 3;
        trade[SHENZHEN][GUANGZHOU] = 1;
        trade[GUANGZHOU][GUANGZHOU] = 1;
        assertEquals(0.25 * 0.5 * 0.5, new Rivals(world).moreProductive(NETWORKED, firm), 1e-12);
        firms.digitalStage[peer] = DigitalStage.SMART.code;
        assertEquals(
                0.25 * 0.5 * 0.5 + (0.75 + 0.25 * 0.5) * 0.5, new Rivals(world).moreProductive(NETWORKED, firm), 1e-12);
        assertEquals((0.75 + 0.25 * 0.5) * 0.5, new Rivals(world).moreProductive(DigitalStage.SMART.code, firm), 1e-12);
        firms.logTfp[firm] = 1;
        assertEquals(0, new Rivals(world).moreProductive(NETWORKED, firm), 1e-12);
    }

    @Test
    void talentSpeaksForAdoptionRelativeToTheSectorsOfTheBaseYear() {
        world.base.talentIntensity[B] = 0.1;
        assertEquals(0.2 / 0.1 - 1, prospect(params()).talent(firm), 1e-12);
        int without = tiny.firm(SHENZHEN, K);
        firms.talent[without] = firms.workers[without] = 0;
        assertTrue(prospect(params()).talent(without) == 0);
    }
}
