package spillway.mechanism.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.GUANGZHOU;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.Governments;
import spillway.world.World;

/** Half of patient money of 8 in a city that makes 400: one hundredth of a quarter's value added, usable after two quarters. */
class DigitalGoodsTest {
    private final World world = new TinyWorld().world;
    private final Governments governments = world.governments;
    private final DigitalGoods rule = new DigitalGoods(Baseline.byHand(
                    "digitalGoods.share.Shenzhen=0.5",
                    "digitalGoods.buildQuarters=2",
                    "digitalGoods.wear=0.1",
                    "digitalGoods.scale=0.05",
                    "digitalGoods.most=0.6")
            .digitalGoods());

    @Test
    void theStockIsBuiltOutOfPatientMoneyAndSettlesWhereItWearsOutAsFastAsItIsBuilt() {
        governments.patientMoney[SHENZHEN] = 8;
        rule.step(world);
        rule.step(world);
        assertEquals(0, governments.publicGood[SHENZHEN]);
        assertEquals(4, governments.worksMoney(SHENZHEN), 1e-12);
        rule.step(world);
        assertEquals(0.01, governments.digitalStock[SHENZHEN], 1e-12);
        for (int k = 0; k < 400; k++) {
            rule.step(world);
        }
        assertEquals(0.1, governments.digitalStock[SHENZHEN], 1e-12, "0.01 over a wear of 0.1");
        assertEquals(0.6 * (1 - StrictMath.exp(-2)), governments.publicGood[SHENZHEN], 1e-12);
        assertEquals(0, governments.publicGood[GUANGZHOU]);
    }

    @Test
    void laboratoriesAndSchoolsComeFirst() {
        governments.patientMoney[SHENZHEN] = 8;
        governments.laboratoryMoney[SHENZHEN] = 2;
        governments.schoolMoney[SHENZHEN] = 3;
        rule.step(world);
        assertEquals(1.5, governments.digitalMoney[SHENZHEN], 1e-12);
        assertEquals(1.5, governments.worksMoney(SHENZHEN), 1e-12);
    }

    @Test
    void nothingIsBuiltWhileTheBaseYearIsHeld() {
        governments.patientMoney[SHENZHEN] = 8;
        world.tick = -1;
        rule.step(world);
        assertEquals(0, governments.digitalMoney[SHENZHEN]);
    }
}
