package spillway.mechanism.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import org.junit.jupiter.api.Test;
import spillway.fixture.TinyWorld;
import spillway.world.DigitalStage;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/** What makes buyers abroad take more of a firm: its own designs under own standards, and digital technology of the first vintage or beyond. */
class StandingAbroadTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final int firm = tiny.firm(SHENZHEN, B);

    @Test
    void networkedFirmsPullMoreAbroadAndNotAtHome() {
        world.digital.networkedPull = 1.1;
        world.outside.ownDesignPull = 1.5;
        assertEquals(1, GoodsMarket.standing(world, firm, 1));
        world.firms.digitalStage[firm] = DigitalStage.NETWORKED.code;
        assertEquals(1.1, GoodsMarket.standing(world, firm, 1));
        world.firms.digitalStage[firm] = DigitalStage.SMART.code;
        assertEquals(1.1, GoodsMarket.standing(world, firm, 2));
        assertEquals(1, GoodsMarket.standing(world, firm, Structure.HOME));
        world.firms.mode[firm] = Mode.OBM.code;
        assertEquals(1.5 * 1.1, GoodsMarket.standing(world, firm, 1));
        assertEquals(1, GoodsMarket.standing(world, firm, Structure.HOME));
    }
}
