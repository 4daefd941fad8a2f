package spillway.experiment.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {

    @Test
    void theOrderOfSettingsDoesNotMatter() {
        assertEquals("a.x=1;b.y*=2", Overrides.read(" b.y*=2 ; a.x=1;").text());
        assertEquals(Overrides.read("a.x=1;b.y*=2"), Overrides.read("b.y*=2;a.x=1"));
        assertEquals("baseline", Overrides.read("").text());
        assertTrue(Overrides.read(" ").isEmpty());
    }

    @Test
    void aFactorMultipliesTheValueOfTheBaseline() {
        Map<String, Object> baseline = Map.of("a.x", 0.03, "b.y", true, "c.z", 14);
        assertEquals(List.of("a.x=0.045"), Overrides.read("a.x*=1.5").resolved(baseline));
        assertEquals(
                List.of("b.y=false", "c.z=28"),
                Overrides.read("c.z*=2;b.y=false").resolved(baseline));
        assertThrows(
                IllegalArgumentException.class, () -> Overrides.read("b.y*=2").resolved(baseline));
        assertThrows(
                IllegalArgumentException.class, () -> Overrides.read("a.x*=two").resolved(baseline));
    }

    @Test
    void whatIsAddedWins() {
        assertEquals(
                "a.x=3;b.y=2",
                Overrides.read("a.x=1;b.y=2").with(Overrides.read("a.x=3")).text());
    }

    @Test
    void nonsenseIsRefused() {
        for (String text : List.of("a.x", "=1", "a.x=", "*=2", "a.x=1;a.x=2", "a.x=[1, 2]")) {
            assertThrows(IllegalArgumentException.class, () -> Overrides.read(text), text);
        }
    }
}
