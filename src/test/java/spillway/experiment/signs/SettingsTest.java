package spillway.experiment.signs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theOrderOfSettingsDoesNotMatter() {
        assertEquals("a.x=1;b.y*=2", Settings.read(" b.y*=2 ; a.x=1;").text());
        assertEquals(Settings.read("a.x=1;b.y*=2"), Settings.read("b.y*=2;a.x=1"));
        assertEquals("baseline", Settings.read("").text());
        assertTrue(Settings.read(" ").isEmpty());
    }

    @Test
    void aFactorMultipliesTheValueOfTheBaseline() {
        Map<String, Object> baseline = Map.of("a.x", 0.03, "b.y", true, "c.z", 14);
        assertEquals(List.of("a.x=0.045"), Settings.read("a.x*=1.5").resolved(baseline));
        assertEquals(
                List.of("b.y=false", "c.z=28"),
                Settings.read("c.z*=2;b.y=false").resolved(baseline));
        assertThrows(
                IllegalArgumentException.class, () -> Settings.read("b.y*=2").resolved(baseline));
        assertThrows(
                IllegalArgumentException.class, () -> Settings.read("a.x*=two").resolved(baseline));
    }

    @Test
    void whatIsAddedWins() {
        assertEquals(
                "a.x=3;b.y=2",
                Settings.read("a.x=1;b.y=2").with(Settings.read("a.x=3")).text());
    }

    @Test
    void nonsenseIsRefused() {
        for (String text : List.of("a.x", "=1", "a.x=", "*=2", "a.x=1;a.x=2", "a.x=[1, 2]")) {
            assertThrows(IllegalArgumentException.class, () -> Settings.read(text), text);
        }
    }
}
