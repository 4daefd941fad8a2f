package spillway.mechanism.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.SHENZHEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.TinyWorld;
import spillway.world.KeyInput;
import spillway.world.World;

/** What is withheld, taken over, short, and dearer. */
class KeyDeliveryTest {
    private static final double PRICE_PACE = 0.5;
    private static final int CHIPS = KeyInput.CHIPS.ordinal();
    private static final String[] PLAIN = {
        "keyInputs.enabled=true",
        "keyInputs.need.B=0.5",
        "keyInputs.need.G=0",
        "keyInputs.epsCrit=1",
        "keyInputs.rdCritComplement=0.4",
        "keyInputs.sourceSwitching=false",
        "keyInputs.inducedSubstitution=false"
    };

    private final TinyWorld tiny = new TinyWorld();
    private final World world = tiny.world;
    private final int maker = tiny.firm(SHENZHEN, B);

    /** Nine tenths of chips are imported, three quarters of that from the West; nothing else is. */
    @BeforeEach
    void chipsAreImported() {
        Arrays.fill(world.structure.keyHomeShare, 1);
        world.structure.keyHomeShare[CHIPS] = 0.1;
        world.structure.keySources[CHIPS] = new double[] {0.75, 0.25};
    }

    @Test
    void whatIsWithheldIsShortByTheCompositeToThePowerOfTheNeed() {
        go("keyInputs.closed.EUUS=0.4");
        double available = 1 - 0.9 * 0.75 * 0.4;
        assertEquals(0.5 * Math.log(available) / 3, world.firms.keyShortage[maker], 1e-14);
        assertEquals(0.4 * Math.log(available) / 3, world.firms.keyResearchShortage[maker], 1e-14);
    }

    @Test
    void nothingIsShortWhileBlocsAreOpenOrTheBaseIsHeldOrTheSwitchIsOff() {
        go("keyInputs.expectation=0.5");
        assertEquals(0, world.firms.keyShortage[maker]);
        go("keyInputs.closed.EUUS=0.4", "keyInputs.withheld.chips=0");
        assertEquals(0, world.firms.keyShortage[maker]);
        go("keyInputs.closed.EUUS=0.4");
        go("keyInputs.closed.EUUS=0.4", "keyInputs.enabled=false");
        assertEquals(0, world.firms.keyShortage[maker]);
        world.tick = -1;
        go("keyInputs.closed.EUUS=0.4");
        assertEquals(0, world.firms.keyShortage[maker]);
    }

    @Test
    void whoNeedsNoneOrHasLearnedToDoWithoutLacksLess() {
        int food = tiny.firm(SHENZHEN, G);
        int able = tiny.firm(SHENZHEN, B);
        world.firms.keySubstitution[able] = 0.6;
        go("keyInputs.closed.EUUS=0.4");
        assertEquals(0, world.firms.keyShortage[food]);
        assertEquals(0.5 * Math.log(1 - 0.4 * 0.9 * 0.75 * 0.4) / 3, world.firms.keyShortage[able], 1e-14);
    }

    @Test
    void othersTakeOverAtAPaceAndAPrice() {
        String[] switching = {
            "keyInputs.closed.EUUS=0.4",
            "keyInputs.sourceSwitching=true",
            "keyInputs.switchPace=0.25",
            "keyInputs.switchMost=0.8",
            "keyInputs.switchCost=0.5",
            "keyInputs.itemShare.chips=0.2"
        };
        go(switching);
        double withheld = 0.75 * 0.4;
        double taken = 0.25 * 0.8 * (1 - withheld);
        assertEquals(taken, world.keys.replaced[CHIPS], 1e-15);
        assertEquals(0.5 * Math.log(1 - 0.9 * withheld * (1 - taken)) / 3, world.firms.keyShortage[maker], 1e-14);
        // A quarter of its materials are electronics.
        assertEquals(0.25 * 0.5 * 0.2 * 0.9 * withheld * taken, world.keys.surcharge[B], 1e-15);
        for (int quarter = 0; quarter < 80; quarter++) {
            go(switching);
        }
        assertEquals(0.8 * (1 - withheld), world.keys.replaced[CHIPS], 1e-9);
    }

    @Test
    void plansTakeUpAShortageAsPricesDo() {
        go("keyInputs.closed.EUUS=0.4");
        double shortage = world.firms.keyShortage[maker];
        assertEquals(0, world.firms.keyPlanned[maker]);
        go("keyInputs.closed.EUUS=0.4");
        assertEquals(PRICE_PACE * shortage, world.firms.keyPlanned[maker], 1e-15);
    }

    @Test
    void whoMeetsSanctionsExpectsMoreAndDivertsResearch() {
        go(
                "keyInputs.closed.EUUS=1",
                "keyInputs.inducedSubstitution=true",
                "keyInputs.alarm=2",
                "keyInputs.alarmPace=0.5",
                "keyInputs.rdCrit=0.4");
        double expected = 0.5 * 2 * 0.75 / 3;
        assertEquals(expected, world.keys.expectation, 1e-15);
        assertEquals(0.4 * expected * 0.5, world.keys.researchShare[B], 1e-15);
    }

    @Test
    void aStartUpKnowsWhatItsSectorKnows() {
        world.firms.keySubstitution[maker] = 0.6;
        int young = tiny.firm(SHENZHEN, B);
        world.firms.born[young] = world.tick;
        go("keyInputs.inducedSubstitution=true");
        assertEquals(0.6, world.firms.keySubstitution[young], 1e-15);
    }

    @Test
    void theScarcestDecidesWhereNothingStandsInForIt() {
        double one = new Composite(0.02).log(0.5, 1, 1);
        assertEquals(Math.log(0.5), one, 0.03);
        assertTrue(new Composite(2).log(0.5, 1, 1) > new Composite(1).log(0.5, 1, 1));
        assertEquals(0, new Composite(0.02).log(1, 1, 1));
        assertTrue(Double.isFinite(new Composite(0.02).log(0.01, 1, 0.5)));
    }

    private void go(String... settings) {
        List<String> all = new ArrayList<>(List.of(PLAIN));
        all.addAll(List.of(settings));
        new KeyDelivery(Baseline.with(all.toArray(String[]::new)).keyInputs(), PRICE_PACE).step(world);
    }
}
