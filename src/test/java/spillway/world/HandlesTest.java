package spillway.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sim.util.Propertied;
import sim.util.Properties;
import spillway.fixture.TinyWorld;

/** Firms, talents and cities as objects that MASON's inspectors show. */
class HandlesTest {
    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;

    private static Map<String, Object> shown(Propertied handle) {
        Properties properties = Properties.getProperties(handle);
        Map<String, Object> shown = new TreeMap<>();
        for (int i = 0; i < properties.numProperties(); i++) {
            assertFalse(properties.isReadWrite(i), properties.getName(i));
            shown.put(properties.getName(i), properties.getValue(i));
        }
        return shown;
    }

    @Test
    void aFirmSaysWhoAndWhereItIsAndHowItDoes() {
        int f = tiny.firm(TinyWorld.SHENZHEN, TinyWorld.B);
        world.firms.mode[f] = Mode.OBM.code;
        world.firms.size[f] = Size.LARGE.code;
        world.firms.origin[f] = 1;
        world.firms.born[f] = 2;
        world.firms.price[f] = 1.5;
        world.firms.funds[f] = -7;
        world.cities.talentWage[TinyWorld.SHENZHEN] = 3;
        world.tick = 10;
        Firm firm = world.firm(f);
        assertEquals(world.firms.id[f], firm.getIdentity());
        assertTrue(firm.isPresent());
        assertEquals("Shenzhen", firm.getRegion());
        assertEquals(world.cells.ofRegion[TinyWorld.SHENZHEN][0], firm.getCell());
        assertEquals("B", firm.getSector());
        assertEquals(Mode.OBM, firm.getMode());
        assertEquals(Size.LARGE, firm.getSize());
        assertEquals(world.structure.sources[0], firm.getOrigin());
        assertEquals(8, firm.getAge());
        assertEquals(30, firm.getSales());
        assertEquals(3 * 1 + 4, firm.getWageBill());
        assertEquals(7, firm.getDebt());
        world.firms.funds[f] = 7;
        assertEquals(0, firm.getDebt());
        world.firms.origin[f] = Firms.DOMESTIC;
        assertEquals("domestic", firm.getOrigin());
    }

    @Test
    void anInspectorShowsEveryColumnThatIsNoCode() {
        int f = tiny.firm(TinyWorld.SHENZHEN, TinyWorld.B);
        Map<String, Object> shown = shown(world.firm(f));
        assertEquals(50.0, shown.get("capital"));
        assertEquals(20.0, shown.get("output"));
        assertEquals("Shenzhen", shown.get("Region"));
        assertEquals(true, shown.get("Present"));
        assertFalse(shown.containsKey("region"));
        assertFalse(shown.containsKey("id"));
        for (String book :
                List.of("funds", "research", "subsidy", "valueAdded", "profit", "invested", "logTfp", "talent")) {
            assertTrue(shown.containsKey(book), book);
        }
    }

    @Test
    void propertiesAreExplainedByTheDeclarationsOfTheColumns() {
        Properties properties =
                world.firm(tiny.firm(TinyWorld.SHENZHEN, TinyWorld.B)).properties();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < properties.numProperties(); i++) {
            names.add(properties.getName(i));
        }
        assertEquals("Price of a unit, base year 1 (index)", properties.getDescription(names.indexOf("price")));
        assertEquals(names.size(), new HashSet<>(names).size());
        assertEquals(Double.class, properties.getType(names.indexOf("price")));
    }

    @Test
    void aFirmThatHasLeftSaysSoAndNothingOfItsSuccessor() {
        int f = tiny.firm(TinyWorld.SHENZHEN, TinyWorld.B);
        Firm firm = world.firm(f);
        long id = firm.getIdentity();
        world.firms.remove(f);
        assertFalse(firm.isPresent());
        assertEquals(f, tiny.firm(TinyWorld.GUANGZHOU, TinyWorld.K), "the row is used again");
        assertFalse(firm.isPresent());
        assertEquals(
                "firm " + id + " has left",
                assertThrows(IllegalStateException.class, firm::getRegion).getMessage());
        Map<String, Object> shown = shown(firm);
        assertEquals(id, shown.remove("Identity"));
        assertEquals(false, shown.remove("Present"));
        assertEquals(java.util.Set.of("left"), new HashSet<>(shown.values()));
    }

    @Test
    void aTalentSaysWhoAndWhereTheyAre() {
        int i = tiny.talent(TinyWorld.GUANGZHOU, TinyWorld.P);
        world.talents.home[i] = 3;
        world.talents.since[i] = 4;
        world.talents.employed[i] = true;
        world.tick = 6;
        Talent talent = world.talent(i);
        assertEquals(world.talents.id[i], talent.getIdentity());
        assertEquals("Guangzhou", talent.getRegion());
        assertEquals(world.cells.ofRegion[0][0], talent.getCell());
        assertEquals("rest of China", talent.getOrigin());
        assertEquals("SIS", talent.getField());
        assertEquals(2, talent.getAge());
        assertEquals(1, talent.getWage());
        assertTrue(talent.isEmployed());
        assertEquals(1.0, shown(talent).get("quality"));
        world.talents.home[i] = 1;
        assertEquals("Shenzhen", talent.getOrigin());
        world.talents.remove(i);
        assertFalse(talent.isPresent());
        assertEquals(
                "talent " + talent.id() + " has left",
                assertThrows(IllegalStateException.class, talent::getField).getMessage());
        assertEquals("left", shown(talent).get("Region"));
    }

    @Test
    void aCitySaysHowItDoes() {
        world.governments.target[TinyWorld.HONG_KONG] = TinyWorld.G;
        world.governments.funds[TinyWorld.HONG_KONG] = -12;
        world.flows.enterprises[TinyWorld.HONG_KONG][1] = 30;
        world.cities.talentOffered[TinyWorld.HONG_KONG] = 100;
        world.cities.workersOffered[TinyWorld.HONG_KONG] = 500;
        City city = world.city(TinyWorld.HONG_KONG);
        assertEquals("Hong Kong", city.getName());
        assertEquals(400, city.getValueAdded());
        assertEquals(1000, city.getPopulation());
        assertEquals(30, city.getEnterprises());
        assertEquals(1 - 528.0 / 600, city.getUnemployment(), 1e-15);
        assertEquals("G", city.getTargetSector());
        assertEquals(12, city.getDebt());
        Map<String, Object> shown = shown(city);
        assertEquals(1.0, shown.get("rent"));
        assertArrayEquals(new double[] {100, 100, 100, 100}, (double[]) shown.get("valueAdded"));
        assertEquals(-12.0, shown.get("funds"));
        assertEquals("none", world.city(TinyWorld.GUANGZHOU).getTargetSector());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void namesOfACitysPropertiesAreUnique(int row) {
        Properties properties = world.city(row).properties();
        HashSet<String> names = new HashSet<>();
        for (int i = 0; i < properties.numProperties(); i++) {
            assertTrue(names.add(properties.getName(i)), properties.getName(i));
            assertEquals(properties.getType(i).isArray(), properties.isComposite(i));
        }
    }
}
