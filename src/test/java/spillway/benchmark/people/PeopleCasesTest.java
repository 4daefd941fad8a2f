package spillway.benchmark.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.benchmark.BenchmarkCase.Measured;
import spillway.fixture.CaseGrid;
import spillway.fixture.CaseTable;

/** Expected values of the cases of migration by another route, and the simulator against them. */
class PeopleCasesTest {
    private static final String FILE = "people.csv";

    @ParameterizedTest
    @ValueSource(strings = {"B8", "B8b", "B10"})
    void theSimulatorPasses(String id) {
        CaseTable.assertPasses(id);
    }

    @Test
    @Tag("long")
    void theSimulatorGathersTalentAsTheMeanFieldSays() {
        CaseTable.assertPasses("B9");
    }

    @Test
    void talentDispersesBelowTheCriticalPullOfCompanyAndGathersAboveIt() {
        assertEquals(0.5, share(1, 0.7), 0.03);
        assertEquals(root(3), share(3, 0.7), 0.02);
    }

    private static double share(double pull, double start) {
        Map<String, Double> parameters = new LinkedHashMap<>(new CompanyChoice().parameters());
        parameters.putAll(Map.of("betaG", pull, "start", start, "n", 2000.0, "T", 400.0));
        return new CompanyChoice().measure(parameters).get(0).got();
    }

    @Test
    void oddsOfFreeChoiceAreThoseOfTheLogit() {
        double[] share = shares("B8");
        assertEquals(1, share[0] + share[1] + share[2], 2e-9);
        assertEquals(0.5, Math.log(share[1] / share[0]), 1e-7);
        assertEquals(0.5, Math.log(share[2] / share[1]), 1e-7);
    }

    @Test
    void sharesUnderCostsAreWhereTheChainOfMovesComesToRest() {
        Map<String, Double> p = new CostlyChoice().parameters();
        double[] value = {p.get("V1"), p.get("V2"), p.get("V3")};
        double[][] minutes = new double[3][3];
        for (int a = 0; a < 3; a++) {
            for (int b = a + 1; b < 3; b++) {
                minutes[a][b] = minutes[b][a] = p.get("d" + (a + 1) + (b + 1));
            }
        }
        double[] share = {1, 0, 0};
        for (int k = 0; k < 1000; k++) {
            double[] next = new double[3];
            for (int from = 0; from < 3; from++) {
                double[] weight = new double[3];
                double total = 0;
                for (int to = 0; to < 3; to++) {
                    double odds = Math.exp(value[to]);
                    if (to != from) {
                        odds *= Math.exp(-p.get("c0")) / Math.pow(1 + minutes[from][to] / p.get("scale"), p.get("c1"));
                    }
                    weight[to] = odds;
                    total += odds;
                }
                for (int to = 0; to < 3; to++) {
                    next[to] += share[from] * weight[to] / total;
                }
            }
            share = next;
        }
        double[] expected = shares("B8b");
        for (int r = 0; r < 3; r++) {
            assertEquals(share[r], expected[r], 1e-8);
        }
    }

    private static double[] shares(String id) {
        double[] share = new double[3];
        for (int r = 0; r < 3; r++) {
            share[r] = CaseTable.lines(FILE, id, "share of place " + (r + 1))
                    .get(0)
                    .expected();
        }
        return share;
    }

    @Test
    void sharesUnderThePullOfCompanyAreFixedPoints() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B9", "share")) {
            assertEquals(root(line.at("betaG")), line.expected(), 1e-5);
        }
    }

    /** The largest share that reproduces itself, by halving intervals in which the odds fall short of or exceed it. */
    private static double root(double pull) {
        double low = 0.5;
        double high = 1 - 1e-9;
        if (pull <= 2) {
            return low;
        }
        low += 1e-6;
        for (int k = 0; k < 100; k++) {
            double middle = (low + high) / 2;
            if (pull * (2 * middle - 1) > Math.log(middle / (1 - middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void gravityFindsTheSlopeOfFlowsMadeOfEffects() {
        double[] origin = {5, 40, 300, 70};
        double[] destination = {1, 0.2, 3, 0.5};
        double[][] x = {{0, 1, 2, 0.3}, {1, 0, 0.5, 1.7}, {2, 0.5, 0, 0.9}, {0.3, 1.7, 0.9, 0}};
        double[][] flow = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                flow[i][j] = i == j ? 1e9 : origin[i] * destination[j] * Math.pow(2, -x[i][j]);
            }
        }
        assertEquals(-Math.log(2), new Gravity(flow, x).slope, 1e-9);
    }

    @Test
    void gravityRefusesFlowsThatTellNothingOfDistance() {
        double[][] flow = {{0, 1, 2}, {3, 0, 4}, {5, 6, 0}};
        assertThrows(RuntimeException.class, () -> new Gravity(flow, new double[3][3]));
    }

    @Test
    void aChiSquaredOfSharesFarFromTheirLawIsImprobable() {
        List<Measured> near = Shares.measured(new long[] {500, 500}, new double[] {1, 1});
        List<Measured> far = Shares.measured(new long[] {450, 550}, new double[] {1, 1});
        assertEquals(1, near.get(2).got(), 1e-12);
        // (50^2 / 500) * 2 = 10 with one degree of freedom
        assertEquals(0.001565, far.get(2).got(), 1e-6);
        assertEquals(Math.sqrt(0.25 / 1000), near.get(0).standardError(), 1e-12);
    }

    @Test
    void valuesWithoutMeaningAreRefusedWithTheReason() {
        Map<String, Double> parameters = new LinkedHashMap<>(new FreeChoice().parameters());
        parameters.put("muH", 2.0);
        String reason = assertThrows(IllegalArgumentException.class, () -> new FreeChoice().measure(parameters))
                .getMessage();
        assertTrue(reason.contains("talentMoveRate"), reason);
    }

    @Test
    @Tag("long")
    void freeChoiceIsALogitOverAGrid() {
        CaseGrid.of("B8")
                .over("T", 800)
                .over("V2", -0.5, 0.5)
                .over("V3", 0, 1, 2)
                .over("muH", 0.03, 0.05)
                .holds(1e-4, (p, quantity) -> ofPlace(quantity, r -> Math.exp(p.get("V" + r))));
    }

    @Test
    @Tag("long")
    void costlyChoiceIsTheLawOfTheReversibleChainOverAGrid() {
        CaseGrid.of("B8b")
                .over("T", 1500)
                .over("c0", 0, 0.5)
                .over("c1", 0.5, 1)
                .over("scale", 30, 100)
                .holds(1e-4, (p, quantity) -> ofPlace(quantity, r -> costly(p, r)));
    }

    @Test
    @Tag("long")
    void talentGathersAsTheMeanFieldSaysOverAGrid() {
        CaseGrid.of("B9")
                .over("betaG", 1, 2.4, 3.5)
                .over("muH", 0.03, 0.05)
                .over("n", 10_000, 20_000)
                .holds(0.005, (p, quantity) -> root(p.get("betaG")));
    }

    @Test
    @Tag("long")
    void gravityGivesBackWhatWasPlantedOverAGrid() {
        CaseGrid.of("B10")
                .over("c1", 0.5, 1.2, 2)
                .over("scale", 30, 80)
                .over("places", 8, 14)
                .holds(1e-6, (p, quantity) -> p.get("c1"));
    }

    /** The share of the place that a quantity names, from weights of the three; NaN for another quantity. */
    private static double ofPlace(String quantity, IntToDoubleFunction weight) {
        if (!quantity.startsWith("share of place ")) {
            return Double.NaN;
        }
        int place = Integer.parseInt(quantity.substring("share of place ".length()));
        return weight.applyAsDouble(place)
                / IntStream.rangeClosed(1, 3).mapToDouble(weight).sum();
    }

    private static double costly(Map<String, Double> p, int from) {
        double sum = 0;
        for (int to = 1; to <= 3; to++) {
            double both = Math.exp(p.get("V" + from) + p.get("V" + to));
            String way = "d" + Math.min(from, to) + Math.max(from, to);
            sum += from == to
                    ? both
                    : both * Math.exp(-p.get("c0")) * Math.pow(1 + p.get(way) / p.get("scale"), -p.get("c1"));
        }
        return sum;
    }
}
