package spillway.mechanism.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.model.ModelParams;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

class AutomationTest {
    private static final double NU = 1.6;
    private static final double ALPHA = 0.4;

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private final ModelParams model = Baseline.byHand(
            "automation.enabled=true",
            "automation.networkedRoutine=0.1",
            "automation.smartRoutine=0.2",
            "automation.networkedCapital=0.02",
            "automation.smartCapital=0.05",
            "production.markupFollowsShare=false");
    private final Automation automation =
            new Automation(model.automation(), 0.02, model.production(), 0, model.scale());
    private final Planning planning = planning(model);
    private final Making making = new Making(model.production(), 0, model.scale(), model.automation());

    private static Planning planning(ModelParams model) {
        return new Planning(model.production(), 5, 0, model.scale(), model.automation(), true);
    }

    private int adopter(DigitalStage stage) {
        int f = tiny.firm(SHENZHEN, B);
        firms.logTfp[f] = 0.3;
        firms.digitalStage[f] = stage.code;
        firms.order[f] = 5;
        firms.price[f] = 0;
        planning.plan(world);
        making.step(world);
        return f;
    }

    @Test
    void atTheWagesOfTheBaseYearAdoptersPayTheSameForTheirLabourWithMoreTalentInIt() {
        world.base.talentWage[SHENZHEN] = world.cities.talentWage[SHENZHEN] = 2;
        SkillMix mix = new SkillMix(world, model.automation(), NU);
        LabourCost cost = new LabourCost(world, mix, NU);
        double plain = 2 * cost.talentPerBundle[0][SHENZHEN][B] + cost.workersPerBundle[0][SHENZHEN][B];
        for (int stage = 1; stage <= 2; stage++) {
            double talent = cost.talentPerBundle[stage][SHENZHEN][B];
            double workers = cost.workersPerBundle[stage][SHENZHEN][B];
            assertEquals(plain, 2 * talent + workers, 1e-12);
            assertTrue(talent > cost.talentPerBundle[stage - 1][SHENZHEN][B]);
            assertTrue(workers < cost.workersPerBundle[stage - 1][SHENZHEN][B]);
            double made = mix.scale[stage][SHENZHEN][B]
                    * new Production(model.production()).bundle(mix.weight[stage][SHENZHEN][B], talent, workers);
            assertEquals(1, made, 1e-12, "what is hired makes the unit");
        }
        assertEquals(1 - 0.7 * 0.9 * 0.8, mix.weight[2][SHENZHEN][B], 1e-12);
    }

    @Test
    void newEquipmentTakesOverWorkWithoutAnyChangeInOutputWithWhatThereIs() {
        int f = adopter(DigitalStage.SMART);
        double talent = firms.talent[f];
        double workers = firms.workers[f];
        double target = firms.targetCapitalOutput[f];
        double price = firms.price[f];
        automation.step(world);
        double share = 5 / (0.98 * firms.capital[f] + 5);
        assertEquals(0.07 * share, firms.addedCapitalShare[f], 1e-15);
        assertEquals(target * (ALPHA + 0.07 * share) / ALPHA, firms.targetCapitalOutput[f], 1e-12);
        firms.targetCapitalOutput[f] = target;
        firms.price[f] = price;
        planning.plan(world);
        assertEquals(talent, firms.talent[f], 1e-11 * talent);
        assertEquals(workers, firms.workers[f], 1e-11 * workers);
    }

    /** Capital that follows its target at the old price of labour: labour falls as its share does, output and unit cost stay. */
    @Test
    void asCapitalFollowsLabourFallsToItsNewShareAndPricesStay() {
        int f = adopter(DigitalStage.SMART);
        double made = firms.output[f];
        double people = firms.talent[f] + firms.workers[f];
        double price = firms.price[f];
        for (int t = 0; t < 4000; t++) {
            double before = firms.targetCapitalOutput[f];
            firms.order[f] = 0.005 * firms.capital[f];
            automation.step(world);
            firms.capital[f] *= firms.targetCapitalOutput[f] / before;
            planning.plan(world);
            making.step(world);
        }
        assertEquals(0.07, firms.addedCapitalShare[f], 1e-6);
        assertEquals(made, firms.output[f], 1e-9 * made);
        assertEquals((1 - ALPHA - 0.07) / (1 - ALPHA), (firms.talent[f] + firms.workers[f]) / people, 1e-3);
        assertEquals(price, firms.price[f], 1e-3 * price);
    }

    @Test
    void routineLabourWeighsLessInTheCostOfAdopters() {
        int f = adopter(DigitalStage.NETWORKED);
        firms.addedCapitalShare[f] = 0.02;
        automation.step(world);
        LabourCost cost = new LabourCost(world, new SkillMix(world, model.automation(), NU), NU);
        double mix = cost.workerShare(world, 1, SHENZHEN, B) / cost.workerShare(world, 0, SHENZHEN, B);
        assertEquals(1 - mix * 0.58 / 0.6, firms.routineSaved[f], 1e-12);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobodyIsTouchedWhoHasNotAdoptedNorAnybodyWhileTheBaseIsHeld(boolean held) {
        int f = adopter(held ? DigitalStage.SMART : DigitalStage.NONE);
        world.tick = held ? -1 : 3;
        automation.step(world);
        assertEquals(0, firms.addedCapitalShare[f]);
        assertEquals(0, firms.automationShift[f]);
        assertEquals(0, firms.routineSaved[f]);
    }

    @Test
    void aProductMarketOfAFiftiethOfTheSectorMakesTheSameEnterpriseFiftyTimesAsLargeInIt() {
        ModelParams many = Baseline.byHand("production.markupFollowsShare=true", "production.productMarkets=50");
        int f = tiny.firm(SHENZHEN, B);
        firms.represented[f] = 1;
        firms.baseShare[f] = 0.002;
        firms.price[f] = 0;
        planning.plan(world);
        double plain = firms.price[f];
        Planning bySize = planning(many);
        for (int t = 0; t < 200; t++) {
            world.cities.spending[B][SHENZHEN] = firms.sold[f] * firms.price[f] / 0.006;
            bySize.plan(world);
        }
        double before = 4.6 / 3.6;
        double now = 3.8 / 2.8;
        assertEquals(plain * now / before, firms.price[f], 1e-9 * plain);
    }
}
