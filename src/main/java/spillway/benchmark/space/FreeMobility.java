package spillway.benchmark.space;

import java.util.Arrays;
import spillway.mechanism.firms.Turnover;
import spillway.model.ModelParams;

/**
 * The geography of Allen and Arkolakis (2014): every region makes one variety with labour alone and productivity that rises with its
 * people by {@code alpha}; people move to where real wages are high and dislike crowds by {@code beta}.
 *
 * <p>Movers choose by logit, so that their numbers settle at {@code L ~ exp(theta ln w)}: that is a real wage of {@code L^(1/theta)}
 * everywhere, the dislike of crowds {@code beta = -1/theta} of the theory. No other congestion is needed.
 */
final class FreeMobility {
    private static final double PACE = 0.2;
    private static final double STILL = 1e-10;
    private static final int LONGEST = 4_000;

    private FreeMobility() {}

    /** Shares of the regions in the steady state of people, from these shares at first. */
    static double[] rest(
            double alpha, double beta, double sigma, double[][] minutes, double perMinute, double[] first) {
        ModelParams params = new Stripped()
                .with("trade.elasticity", sigma)
                .with("trade.fixedCost", 0.0)
                .with("trade.costPerMinute", perMinute)
                .with("turnover.enabled", false)
                .with("turnover.entryMode", Turnover.EntryMode.GRADUAL)
                .with("scale.enabled", true)
                .with("scale.localisation." + Stripped.MANUFACTURE, 0.0)
                .with("scale.urbanisation", alpha)
                .with("scale.bound", 100.0)
                .with("migration.incomeElasticity", -1 / beta)
                .with("migration.workerMoveRate", PACE)
                .with("migration.cellMoveRate", 0.0)
                .params();
        SmallWorld small = new SmallWorld(minutes, 1);
        small.spendOnManufactures(1);
        Arrays.fill(small.world.outside.suppliers[SmallWorld.FARMS], 1);
        for (int r = 0; r < first.length; r++) {
            small.people(r, 0, first[r]);
            small.firm(r, SmallWorld.MANUFACTURE, 0, 1, 0, 1);
        }
        Economy economy = new Economy(
                small.world, params, Economy.with("employees within reach are counted", "residents move"), 1);
        double change = 1;
        for (int quarter = 0; quarter < LONGEST && change > STILL; quarter++) {
            double[] before = small.world.cities.residents.clone();
            economy.quarter();
            change = 0;
            for (int r = 0; r < before.length; r++) {
                change = Math.max(change, Math.abs(small.world.cities.residents[r] - before[r]));
            }
        }
        return small.world.cities.residents.clone();
    }
}
