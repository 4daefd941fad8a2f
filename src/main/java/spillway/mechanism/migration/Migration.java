package spillway.mechanism.migration;

import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Param;

/** Parameters of who moves where, and of who is born, trained and retires (E3, E30, E30b, E32, E33). */
public final class Migration {
    private Migration() {}

    /** Parameters. */
    public record Params(
            @Param(doc = "Whether people move", unit = "switch", source = "model description")
            boolean enabled,

            @Param(
                    doc = "Whether people come from and go to the rest of China",
                    unit = "switch",
                    source = "model description")
            boolean outsideInflow,

            @Param(
                    doc = "Multiplies the costs of moving people between regions",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "Baldwin (2016) as idea; assumed")
            double tauPeople,

            @Param(
                    doc = "Multiplies the costs of moving people from and to the rest of China",
                    unit = "multiplier",
                    min = 0.25,
                    max = 4,
                    source = "1 leaves the costs of the base year")
            double tauPeopleOutside,

            @Param(
                    doc = "Share of talent that considers to move in a quarter",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 0.05,
                    source =
                            "assumed; low-frequency elasticities of migration; below 0.01 graduates stay where they were trained",
                    base = true)
            double talentMoveRate,

            @Param(
                    doc = "Share of other residents that consider to move in a quarter",
                    unit = "1/quarter",
                    min = 0.008,
                    max = 0.03,
                    source = "assumed; times the pool it must carry 430,000 persons a quarter at baseInflow 1",
                    base = true)
            double workerMoveRate,

            @Param(
                    doc = "Weight of income in the choice of a place",
                    unit = "elasticity",
                    min = 0.5,
                    max = 4,
                    source = "Tombe and Zhu (2019): about 1.5",
                    base = true)
            double incomeElasticity,

            @Param(
                    doc = "Fixed cost of moving for talent",
                    unit = "utility",
                    min = 0,
                    max = 4,
                    source = "assumed",
                    base = true)
            double talentFixedCost,

            @Param(
                    doc = "Fixed cost of moving for others",
                    unit = "utility",
                    min = 0,
                    max = 6,
                    source = "assumed",
                    base = true)
            double workerFixedCost,

            @Param(
                    doc = "Cost of moving per log of distance: c ln(1 + minutes / scale)",
                    unit = "utility",
                    min = 0,
                    max = 2,
                    source = "assumed",
                    base = true)
            double distanceCost,

            @Param(
                    doc = "Minutes that count as the unit of distance",
                    unit = "min",
                    min = 10,
                    max = 200,
                    source = "assumed: 50 km",
                    base = true)
            double distanceScale,

            @Param(
                    doc = "Minutes to the rest of China",
                    unit = "min",
                    min = 100,
                    max = 3000,
                    source = "assumed: 1,000 km",
                    base = true)
            double minutesToChina,

            @Param(
                    doc = "Cost of living without local registration where it is hardest to get, for workers",
                    unit = "utility",
                    min = 0,
                    max = 2,
                    source = "assumed",
                    base = true)
            double hukouCost,

            @Param(
                    doc = "That cost for talent over that for workers",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: points systems favour degrees",
                    base = true)
            double hukouTalentShare,

            @Param(
                    doc = "Cost of crossing between the mainland, Hong Kong and Macao",
                    unit = "utility",
                    min = 0,
                    max = 5,
                    source = "assumed",
                    base = true)
            double borderCost,

            @Param(
                    doc = "Share of the cost of crossing that easier borders take away",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "policy lever")
            double borderRelief,

            @Param(
                    doc = "Share of the cost of lacking the destination's registration that is taken away",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "policy lever")
            double hukouRelief,

            @Param(
                    doc = "Share of rent in spending",
                    unit = "share",
                    min = 0.05,
                    max = 0.5,
                    source = "household surveys: about a quarter; assumed",
                    base = true)
            double housingShare,

            @Param(
                    doc = "Loss of attraction per log of crowding",
                    unit = "elasticity",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double congestion,

            @Param(
                    doc =
                            "Attraction of a place to talent per share of all talent that lives there, over the base year's share",
                    unit = "utility",
                    min = 0,
                    max = 5,
                    source = "0: no pull of company; linear form of Brock and Durlauf (2001), not opened")
            double talentCompany,

            @Param(
                    doc = "Income that a city adds for talent, over the wage",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "policy lever",
                    keys = "regions")
            Map<String, Double> talentSubsidy,

            @Param(
                    doc = "Talent in the rest of China who would move",
                    unit = "10,000 persons",
                    min = 800,
                    max = 5000,
                    source = "assumed",
                    base = true)
            double talentPool,

            @Param(
                    doc = "Others in the rest of China who would move",
                    unit = "10,000 persons",
                    min = 8000,
                    max = 20000,
                    source = "assumed: migrant workers outside the region; must carry the inflow, see workerMoveRate",
                    base = true)
            double workerPool,

            @Param(
                    doc = "Shrinking of both pools by ageing",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "assumed: China's population aged 15-39 fell by about 1.5% a year after 2010")
            double poolAgeing,

            @Param(
                    doc =
                            "Whether others come from the rest of China in the place of those who move in or grow old, so that the pool of workers never empties",
                    unit = "switch",
                    source = "model description; true is the counterfactual of labour without limit")
            boolean unlimitedWorkers,

            @Param(
                    doc = "Net inflow of the base year over the mean of 2005-2010",
                    unit = "multiplier",
                    min = 0.5,
                    max = 1.3,
                    source = "reduced model fitted to population 2019",
                    base = true)
            double baseInflow,

            @Param(
                    doc = "Share of residents who graduate in a quarter, fading",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.006,
                    source = "reduced model plus replacement of those who retire")
            double graduation,

            @Param(
                    doc = "Quarters after which graduation has fallen to its long-run pace by 63%",
                    unit = "quarter",
                    min = 8,
                    max = 400,
                    source = "assumed")
            double graduationFade,

            @Param(
                    doc = "Long-run graduation over that of the base year",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed: replacement of those who retire")
            double graduationLongRun,

            @Param(
                    doc = "Quarters in which graduates move easily",
                    unit = "quarter",
                    min = 0,
                    max = 40,
                    source = "assumed: two years")
            double freshQuarters,

            @Param(
                    doc = "Fixed cost of moving of fresh graduates over that of talent",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double freshCost,

            @Param(
                    doc = "Share of fresh graduates that considers to move over that of talent",
                    unit = "multiplier",
                    min = 1,
                    max = 20,
                    source = "assumed")
            double freshRate,

            @Param(
                    doc = "Share of talent that retires in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "35 years of work")
            double retirement,

            @Param(
                    doc = "Spread of log ability among talents",
                    unit = "log",
                    min = 0,
                    max = 1,
                    source = "assumed",
                    base = true)
            double abilitySpread,

            @Param(
                    doc = "Log ability of the middle talent; half the squared spread below 0 makes mean ability 1",
                    unit = "log",
                    min = -0.5,
                    max = 0,
                    source = "follows from the spread",
                    base = true)
            double abilityMedian,

            @Param(
                    doc = "Multiplies births less deaths",
                    unit = "multiplier",
                    min = 0,
                    max = 2,
                    source = "1 leaves the observed mean")
            double naturalIncrease,

            @Param(
                    doc = "Births less deaths in the long run over the observed mean; 1: the mean holds for ever",
                    unit = "share",
                    min = -1,
                    max = 1,
                    source = "assumed")
            double naturalLongRun,

            @Param(
                    doc = "Quarters in which the observed mean of births less deaths holds",
                    unit = "quarter",
                    min = 0,
                    max = 400,
                    source = "the mean is that of 2011-2019")
            double naturalHold,

            @Param(
                    doc = "Quarters after which births less deaths have gone 63% of the way to the long run",
                    unit = "quarter",
                    min = 1,
                    max = 400,
                    source = "assumed")
            double naturalFade,

            @Param(
                    doc = "Share of residents that considers another cell of the same city in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double cellMoveRate,

            @Param(
                    doc = "Least pull of activity on the choice of a cell, over the base year",
                    unit = "share",
                    min = 0.001,
                    max = 1,
                    source = "assumed")
            double leastCellPull) {}

    /** What multiplies the costs of a move: it ends or begins outside the region, or stays inside. */
    public static double multiplier(Params params, boolean outside) {
        return outside ? params.tauPeopleOutside() : params.tauPeople();
    }

    /** Ability of a talent at a standard normal number. */
    public static double ability(Params params, double standard) {
        return Exponential.of(params.abilitySpread() * standard + params.abilityMedian());
    }
}
