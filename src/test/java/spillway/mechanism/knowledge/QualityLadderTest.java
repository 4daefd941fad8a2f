package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

class QualityLadderTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final Firms firms = world.firms;
    private int firm;

    @BeforeEach
    void oneMakerOfElectronics() {
        firm = tiny.firm(SHENZHEN, B);
        firms.mode[firm] = Mode.OBM.code;
        firms.valueAdded[firm] = 10;
        world.base.researchRate[B] = 0.1;
        world.outside.researchTrend = 0;
        world.tick = 3;
    }

    private void step(double research) {
        firms.research[firm] = research;
        new QualityLadder(Baseline.byHand(
                                "knowledge.qualityGain=0.2",
                                "knowledge.qualityErosion=0.02",
                                "knowledge.leadWithinMode=false")
                        .knowledge())
                .step(world);
    }

    @Test
    void whoSpendsAsItsCompetitorsKeepsItsPlace() {
        step(1);
        assertEquals(0, firms.logQuality[firm], 1e-15);
    }

    @Test
    void twiceTheResearchGainsTheLogOfTwoTimesTheSectorsRate() {
        step(2);
        assertEquals(0.2 * 0.1 * 0.6931471805599453, firms.logQuality[firm], 1e-15);
    }

    @Test
    void whoDoesNothingFallsBehindNoFasterThanWithHalfTheResearch() {
        step(0);
        assertEquals(-0.2 * 0.1 * 0.6931471805599453, firms.logQuality[firm], 1e-15);
    }

    @Test
    void withinItsModeAFirmThatDoesWhatIsUsualForItHasNoLead() {
        world.base.researchUsual[B] = 0.04;
        Knowledge.Params within = Baseline.byHand(
                        "knowledge.qualityGain=0.2",
                        "knowledge.qualityErosion=0",
                        "knowledge.leadWithinMode=true",
                        "knowledge.modeFactor.ODM=1",
                        "knowledge.modeFactor.OBM=2.5")
                .knowledge();
        firms.research[firm] = 1;
        new QualityLadder(within).step(world);
        assertEquals(0, firms.logQuality[firm], 1e-15, "a brand is no lead");
        firms.mode[firm] = Mode.ODM.code;
        new QualityLadder(within).step(world);
        assertEquals(0.2 * 0.1 * Math.log(2.5), firms.logQuality[firm], 1e-15, "as much in a designer is one");
    }

    @Test
    void researchOnSubstitutesImprovesNoProduct() {
        world.keys.researchShare[B] = 0.25;
        step(4.0 / 3);
        assertEquals(0, firms.logQuality[firm], 1e-15);
        step(1);
        assertEquals(0.2 * 0.1 * Math.log(0.75), firms.logQuality[firm], 1e-15, "others divert nothing");
    }

    @Test
    void aLeadErodes() {
        firms.logQuality[firm] = 0.5;
        step(1);
        assertEquals(0.49, firms.logQuality[firm], 1e-15);
    }

    @Test
    void competitorsKeepUpWithTheCommonTrend() {
        world.outside.researchTrend = 0.6931471805599453;
        step(2);
        assertEquals(0, firms.logQuality[firm], 1e-15);
    }

    @Test
    void contractManufacturersAndTheHeldBaseYearStayAsTheyAre() {
        firms.mode[firm] = Mode.OEM.code;
        step(5);
        assertEquals(0, firms.logQuality[firm]);
        firms.mode[firm] = Mode.OBM.code;
        world.tick = -1;
        step(5);
        assertEquals(0, firms.logQuality[firm]);
    }
}
