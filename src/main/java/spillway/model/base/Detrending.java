package spillway.model.base;

import spillway.world.Firms;
import spillway.world.World;

/**
 * While the base year is held, money stocks are divided by the base path's growth after each quarter, so that a steady state of
 * a growing economy stands still. The outside's account takes what is left, so that claims and debts stay equal.
 */
final class Detrending {
    private Detrending() {}

    static void apply(World world) {
        Firms firms = world.firms;
        double claims = 0;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                firms.funds[f] /= 1 + world.base.moneyGrowth[firms.region[f]];
                claims += firms.funds[f];
            }
        }
        for (int r = 0; r < world.structure.regionCount(); r++) {
            world.cities.deposits[r] /= 1 + world.base.moneyGrowth[r];
            world.governments.funds[r] /= 1 + world.base.moneyGrowth[r];
            claims += world.cities.deposits[r] + world.governments.funds[r];
        }
        world.outside.funds = -claims - world.outside.bankEquity;
    }
}
