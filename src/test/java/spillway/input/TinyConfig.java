package spillway.input;

import java.util.List;
import java.util.Map;
import spillway.kernel.Param;

/** A configuration small enough for tests that has a parameter of each kind. */
public record TinyConfig(Growth growth, Trade trade, Government government) {

    public static final Map<String, List<String>> KEY_LISTS = Map.of("sectors", List.of("K", "E", "B"));

    public static final String YAML = """
            growth:
              enabled: true
              rate: 0.05
              size: 100
            trade:
              mode: ICEBERG
              sectorFactor: {K: 1, E: 1.5, B: 2}
              shares: [0.25, 0.75]
            government:
              horizonQuarters: 12
              people: 7000000000
              local:
                subsidy: 0.1
                ceiling: 0.3
            """;

    public enum Mode {
        ICEBERG,
        FREE_TRADE
    }

    public record Growth(
            @Param(doc = "Whether anything grows", unit = "switch", source = "assumed")
            boolean enabled,

            @Param(doc = "Growth", unit = "1/quarter", min = 0, max = 0.2, source = "assumed")
            double rate,

            @Param(doc = "Size at the start", unit = "km", min = 1, max = 1000, source = "assumed", base = true)
            double size) {}

    public record Trade(
            @Param(doc = "How goods travel", unit = "choice", source = "assumed")
            Mode mode,

            @Param(doc = "Weight", unit = "index", min = 0, max = 10, source = "assumed", keys = "sectors")
            Map<String, Double> sectorFactor,

            @Param(
                    doc = "Two shares",
                    unit = "share",
                    min = 0,
                    max = 1,
                    length = 2,
                    ascending = true,
                    source = "assumed")
            List<Double> shares) {
        public Trade {
            double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
            if (Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException("shares sum to " + sum + ", not 1");
            }
        }
    }

    public record Government(
            @Param(doc = "Horizon", unit = "quarters", min = 1, max = 80, source = "assumed")
            int horizonQuarters,

            @Param(doc = "Heads", unit = "persons", min = 0, source = "assumed", base = true)
            long people,

            Local local) {}

    public record Local(
            @Param(doc = "Subsidy", unit = "share", min = 0, max = 1, source = "assumed")
            double subsidy,

            @Param(doc = "Its ceiling", unit = "share", min = 0, max = 1, source = "assumed", base = true)
            double ceiling) {
        public Local {
            if (subsidy > ceiling) {
                throw new IllegalArgumentException("subsidy exceeds its ceiling");
            }
        }
    }
}
