package spillway.benchmark.government;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spillway.fixture.CaseGrid;
import spillway.fixture.CaseTable;

/** Expected values of the cases of governments by another route, and the simulator against them. */
class GovernmentCasesTest {
    private static final String FILE = "government.csv";

    @ParameterizedTest
    @ValueSource(strings = {"B15", "B16", "B17s"})
    void theSimulatorPasses(String id) {
        CaseTable.assertPasses(id);
    }

    @Test
    @Tag("long")
    void imitationOneAfterTheOtherPasses() {
        CaseTable.assertPasses("B17");
    }

    @Test
    void noGovernmentGainsByBiddingOtherwise() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B15", "highest bid")) {
            if (line.at("c") > 0) {
                assertEquals(0, line.expected());
                continue;
            }
            double worth = line.at("B") * Math.min(1, line.at("H") / line.at("Kq"));
            double best = 0;
            for (double bid = 0; bid <= 1; bid += 1e-5) {
                boolean better = payoff(bid, line, worth) > payoff(best, line, worth);
                best = better ? bid : best;
            }
            assertEquals(best, line.expected(), 2e-5);
        }
    }

    /** What a bid brings if all others make the expected one. */
    private static double payoff(double bid, CaseTable.Line line, double worth) {
        double others = (line.at("n") - 1) * Math.exp(line.at("eta") * (line.expected() - bid));
        return (worth - bid) / (1 + others);
    }

    @Test
    void patientSharesAndHorizonsAreThoseOfGeometricSums() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B16", "share patient")) {
            double advantage = advantage((int) line.at("H"), line);
            double odds = Math.exp(line.at("betaG") * advantage);
            assertEquals(odds / (1 + odds), line.expected(), 1e-8);
        }
        for (CaseTable.Line line : CaseTable.lines(FILE, "B16", "switching horizon")) {
            int first = 0;
            for (int h = 60; h >= 1; h--) {
                first = advantage(h, line) >= -1e-12 ? h : first;
            }
            assertEquals(first, line.expected());
        }
    }

    /** What patient money is believed to bring within {@code h} quarters beyond quick money, over the latter. */
    private static double advantage(int h, CaseTable.Line line) {
        double quick = line.at("q") * sum(0, Math.min(h, (int) line.at("Kq")), line.at("delta"));
        double patient = line.at("b") * sum((int) line.at("L"), h, line.at("delta"));
        return patient / quick - 1;
    }

    /** Sum of the powers of {@code d} from {@code after} + 1 to {@code last}. */
    private static double sum(int after, int last, double d) {
        if (last <= after) {
            return 0;
        }
        return d == 1 ? last - after : (Math.pow(d, after + 1) - Math.pow(d, last + 1)) / (1 - d);
    }

    @Test
    void sharesOfImitatorsAreThoseOfTheChainOfTheirNumber() {
        for (CaseTable.Line line : CaseTable.lines(FILE, "B17s", "variance of the share")) {
            assertEquals(variance(line, line.at("rho")), line.expected(), 1e-6);
        }
        for (CaseTable.Line line : CaseTable.lines(FILE, "B17", "variance of the share")) {
            assertEquals(variance(line, 1e-3), line.expected(), 1e-3 * line.expected());
            double measuredUnder = variance(line, line.at("rho"));
            assertEquals(line.expected(), measuredUnder, 0.006 * line.expected());
            assertTrue(measuredUnder < line.expected());
        }
    }

    /** Variance of the share of one target, from the stationary law of the chain of its number, by squaring the transition matrix. */
    private static double variance(CaseTable.Line line, double review) {
        int n = (int) line.at("n");
        double own = 2 * line.at("alpha") / (n - 1 + 2 * line.at("alpha"));
        double[][] chain = new double[n + 1][];
        for (int k = 0; k <= n; k++) {
            double stay = 1 - review + review * (own / 2 + (1 - own) * (k - 1) / (n - 1));
            double turn = review * (own / 2 + (1 - own) * k / (n - 1));
            double[] law = {1};
            for (int i = 0; i < n; i++) {
                law = oneMore(law, i < k ? stay : turn);
            }
            chain[k] = law;
        }
        for (int square = 0; square < 24; square++) {
            double[][] twice = new double[n + 1][n + 1];
            for (int a = 0; a <= n; a++) {
                for (int b = 0; b <= n; b++) {
                    for (int c = 0; c <= n; c++) {
                        twice[a][c] += chain[a][b] * chain[b][c];
                    }
                }
            }
            chain = twice;
        }
        double variance = 0;
        for (int k = 0; k <= n; k++) {
            variance += chain[0][k] * Math.pow((double) k / n - 0.5, 2);
        }
        return variance;
    }

    /** Law of a number of successes after one more trial. */
    private static double[] oneMore(double[] law, double chance) {
        double[] next = new double[law.length + 1];
        for (int k = 0; k < law.length; k++) {
            next[k] += law[k] * (1 - chance);
            next[k + 1] += law[k] * chance;
        }
        return next;
    }

    @Test
    @Tag("long")
    void bidsAreNashOverAGrid() {
        CaseGrid.of("B15")
                .over("n", 2, 6, 11)
                .over("eta", 1.5, 3, 6)
                .over("B", 0.5, 1)
                .over("H", 4, 12)
                .holds(0.002, (p, quantity) -> {
                    double worth = p.get("B") * Math.min(1, p.get("H") / p.get("Kq"));
                    return Math.max(0, worth - p.get("n") / (p.get("eta") * (p.get("n") - 1)));
                });
    }

    @Test
    @Tag("long")
    void patienceIsThatOfGeometricSumsOverAGrid() {
        CaseGrid.of("B16")
                .over("H", 10, 20, 40)
                .over("delta", 0.93, 0.97, 1)
                .over("b", 1.25, 2)
                .over("L", 6, 12)
                .holds(1e-8, (p, quantity) -> {
                    CaseTable.Line line = new CaseTable.Line(p, Double.NaN);
                    if (quantity.equals("share patient")) {
                        return 1
                                / (1
                                        + Math.exp(-p.get("betaG")
                                                * advantage(p.get("H").intValue(), line)));
                    }
                    int first = 0;
                    for (int h = 60; h >= 1 && advantage(h, line) >= -1e-12; h--) {
                        first = h;
                    }
                    return first;
                });
    }

    @Test
    @Tag("long")
    void imitatorsFollowTheChainOfTheirNumberOverAGrid() {
        CaseGrid.of("B17s")
                .over("n", 3, 6, 11)
                .over("alpha", 0.4, 1, 3)
                .over("rho", 0.3, 1)
                .holds(
                        1e-6,
                        (p, quantity) -> quantity.startsWith("variance")
                                ? variance(new CaseTable.Line(p, Double.NaN), p.get("rho"))
                                : 0.5);
        CaseGrid.of("B17")
                .over("reviews", 60_000)
                .over("n", 3, 11)
                .over("alpha", 0.5, 2)
                .holds(
                        1e-6,
                        (p, quantity) -> quantity.startsWith("variance")
                                ? variance(new CaseTable.Line(p, Double.NaN), p.get("rho"))
                                : 0.5);
    }
}
