package spillway.mechanism.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.World;

class RawMaterialsTest {
    private static final String[] PARTS = {
        "blocs.rawMaterials.K=0", "blocs.rawMaterials.B=0", "blocs.rawMaterials.P=0.1", "blocs.rawMaterials.G=0.5"
    };

    private final World world = new TinyWorld().world;

    /** A quarter of materials from each sector, two fifths of that imported, half of it from abroad. */
    @BeforeEach
    void twoFifthsAreImported() {
        TinyWorld.fill(world.base.outsideSuppliers, 4);
        TinyWorld.fill(world.base.allSuppliers, 10);
        Arrays.fill(world.base.importAbroadShare, 0.5);
        world.cities.materialsPrice[SHENZHEN][B] = 1.2;
    }

    @Test
    void materialsCostMoreByThePartThatIsRaw() {
        go("blocs.materialsPrice=1.5");
        double part = 0.25 * 0.4 * 0.5 * (0.1 + 0.5);
        assertEquals(0.5 * part, world.cities.rawSurcharge[SHENZHEN][B], 1e-15);
        assertEquals(1.2 * (1 + 0.5 * part), world.cities.materialsCost(SHENZHEN, B), 1e-15);
    }

    @Test
    void cheaperOnesCostLess() {
        go("blocs.materialsPrice=0.5");
        assertEquals(-0.5 * 0.03, world.cities.rawSurcharge[SHENZHEN][B], 1e-15);
    }

    @Test
    void thePriceReturnsWhenItIsTakenBackAndStandsStillWhileTheBaseIsHeld() {
        go("blocs.materialsPrice=1.5");
        go("blocs.materialsPrice=1");
        assertEquals(0, world.cities.rawSurcharge[SHENZHEN][B]);
        world.tick = -1;
        go("blocs.materialsPrice=1.5");
        assertEquals(0, world.cities.rawSurcharge[SHENZHEN][B]);
    }

    private void go(String price) {
        String[] all = Arrays.copyOf(PARTS, PARTS.length + 1);
        all[PARTS.length] = price;
        new RawMaterials(Baseline.with(all).blocs()).step(world);
    }
}
