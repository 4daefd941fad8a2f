package spillway.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spillway.kernel.Param;

class ParameterCatalogueTest {
    record Bare(double rate) {}

    record Blank(@Param(doc = " ", unit = "", source = "") double rate) {}

    record Upside(
            @Param(doc = "d", unit = "u", min = 1, max = 1, source = "s")
            double rate) {}

    record Text(@Param(doc = "d", unit = "u", source = "s") String name) {}

    record Whole(@Param(doc = "d", unit = "u", source = "s") List<Integer> list) {}

    record Endless(
            @Param(doc = "d", unit = "u", source = "s") List<Double> list) {}

    record ByKey(
            @Param(doc = "d", unit = "u", source = "s", keys = "planets")
            Map<String, Double> byKey) {}

    record Empty() {}

    record Both(Bare bare, Upside upside) {}

    @Test
    void everyParameterIsListedOnceInOrder() {
        ParameterCatalogue catalogue = new ParameterCatalogue(TinyConfig.class, TinyConfig.KEY_LISTS);
        assertEquals(
                List.of(
                        "growth.enabled",
                        "growth.rate",
                        "growth.size",
                        "trade.mode",
                        "trade.sectorFactor",
                        "trade.shares",
                        "government.horizonQuarters",
                        "government.people",
                        "government.local.subsidy",
                        "government.local.ceiling"),
                catalogue.parameters().stream().map(Parameter::path).toList());
        Parameter rate = catalogue.find("growth.rate").orElseThrow();
        assertEquals("1/quarter", rate.unit());
        assertEquals("[0, 0.2]", rate.range());
        assertEquals(ParameterKind.NUMBER, rate.kind());
        assertTrue(catalogue.find("growth.size").orElseThrow().base());
        assertEquals(
                "trade.sectorFactor",
                catalogue.find("trade.sectorFactor.E").orElseThrow().path());
        assertEquals(
                "[0, infinity)",
                catalogue.find("government.people").orElseThrow().range());
        assertEquals(
                "ICEBERG, FREE_TRADE",
                catalogue.find("trade.mode").orElseThrow().range());
    }

    @Test
    void incompleteDeclarationsAreRefused() {
        assertRefused(Bare.class, "rate: has no @Param");
        assertRefused(Blank.class, "rate: doc is empty", "rate: unit is empty", "rate: source is empty");
        assertRefused(Upside.class, "rate: min is not below max");
        assertRefused(Text.class, "name: java.lang.String is no kind of parameter");
        assertRefused(Whole.class, "list: java.util.List<java.lang.Integer> is no kind of parameter");
        assertRefused(Endless.class, "list: a list declares its length, and nothing else does");
        assertRefused(ByKey.class, "byKey: its list of keys 'planets' is unknown or empty");
        assertRefused(Empty.class, "Empty declares no parameter");
        assertRefused(Both.class, "bare.rate: has no @Param", "upside.rate: min is not below max");
    }

    @Test
    void theTableHasOneRowAParameter() {
        ConfigReader<TinyConfig> reader = new ConfigReader<>(TinyConfig.class, TinyConfig.KEY_LISTS);
        String bare = new ParameterTable(reader.catalogue(), Map.of()).markdown();
        assertEquals(2 + reader.catalogue().parameters().size(), bare.lines().count());
        assertTrue(bare.contains("| `growth.rate` | number | 1/quarter | [0, 0.2] |  | Growth | assumed |"), bare);
    }

    private static void assertRefused(Class<? extends Record> type, String... complaints) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new ParameterCatalogue(type, Map.of("sectors", List.of("K"))))
                .getMessage();
        assertEquals(List.of(complaints), message.lines().toList());
    }
}
