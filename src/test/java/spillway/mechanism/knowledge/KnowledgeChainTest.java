package spillway.mechanism.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spillway.fixture.TinyWorld.B;
import static spillway.fixture.TinyWorld.G;
import static spillway.fixture.TinyWorld.K;
import static spillway.fixture.TinyWorld.P;

import org.junit.jupiter.api.Test;
import spillway.fixture.Baseline;
import spillway.fixture.Shipped;
import spillway.fixture.TinyWorld;
import spillway.kernel.RandomStreams;
import spillway.model.RegionalData;

/** Claims M14 and M15: knowledge comes to consumer goods through mass production only, and nothing comes back. */
class KnowledgeChainTest {
    private static final double SHOCK = 0.5;

    @Test
    void aGainInConsumerGoodsReachesNobodyElse() {
        double[][] plain = history(-1, 12);
        double[][] shocked = history(G, 12);
        for (int quarter = 0; quarter < plain.length; quarter++) {
            for (int s : new int[] {K, B, P}) {
                assertEquals(plain[quarter][s], shocked[quarter][s], 1e-9);
            }
        }
        assertTrue(shocked[11][G] > plain[11][G] + 0.1, "the shock is there");
        assertTrue(plain[11][K] > plain[0][K], "and there is something to learn");
    }

    @Test
    void aGainInKnowledgeServicesReachesConsumerGoodsAQuarterAfterMassProduction() {
        double[][] plain = history(-1, 3);
        double[][] shocked = history(K, 3);
        assertTrue(shocked[0][B] > plain[0][B] + 1e-6, "mass production at once");
        assertEquals(plain[0][G], shocked[0][G], 1e-12, "consumer goods not yet");
        assertTrue(shocked[1][G] > plain[1][G] + 1e-9, "consumer goods next");
    }

    @Test
    void withoutKinshipOfSectorsItReachesNobody() {
        double[][] plain = history(-1, 3, "knowledge.relatedness=IDENTITY");
        double[][] shocked = history(K, 3, "knowledge.relatedness=IDENTITY");
        for (int s : new int[] {B, P, G}) {
            assertEquals(plain[2][s], shocked[2][s], 1e-12);
        }
    }

    @Test
    void inTheTableOfTheClaimConsumerGoodsAndServicesSupplyNoOtherGroup() {
        RegionalData data = Shipped.data();
        int asked = 0;
        for (int supplier = 0; supplier < data.sectors.size(); supplier++) {
            for (int user = 0; user < data.sectors.size(); user++) {
                boolean out = data.sectors.get(supplier).group().equals("PGS")
                        && !data.sectors.get(user).group().equals("PGS");
                if (out) {
                    assertEquals(0, data.inputsPgsZero[supplier][user]);
                    assertTrue(data.inputsEmpirical[supplier][user] > 0, "while they do in fact");
                    asked++;
                }
            }
        }
        assertEquals(2 * 6, asked);
    }

    /** Mean log productivity [quarter][sector] when the firms of a sector are better by the shock from the start; -1 for none. */
    private static double[][] history(int shocked, int quarters, String... overrides) {
        TinyWorld tiny = new TinyWorld();
        var firms = tiny.world.firms;
        for (int r = 0; r < 3; r++) {
            for (int s = 0; s < 4; s++) {
                for (int k = 0; k < 2; k++) {
                    int f = tiny.firm(r, s);
                    firms.logTfp[f] = 0.1 * k + 0.05 * r + (s == shocked && k == 1 ? SHOCK : 0);
                    firms.research[f] = 0.1;
                }
            }
        }
        RandomStreams streams = new RandomStreams(3);
        Learning learning = new Learning(Baseline.byHand(overrides).knowledge(), streams);
        double[][] history = new double[quarters][4];
        for (int quarter = 0; quarter < quarters; quarter++) {
            tiny.world.tick = quarter;
            learning.step(tiny.world);
            for (int f = 0; f < firms.count; f++) {
                history[quarter][firms.sector[f]] += firms.logTfp[f] / 6;
            }
        }
        return history;
    }
}
