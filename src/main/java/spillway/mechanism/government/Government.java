package spillway.mechanism.government;

import java.util.Map;
import spillway.kernel.Param;
import spillway.kernel.Whole;

/** Parameters of what governments do (E34 to E38). */
public final class Government {
    private Government() {}

    /** How far a leader looks. */
    public enum HorizonMode {
        /** The same for everyone, always. */
        CONSTANT,
        /** What is left of the leader's expected term. */
        REMAINING_TERM
    }

    /** Parameters. */
    @Whole(
            of = {"imitation", "centralPlan"},
            rest = true)
    @Whole(
            of = {"freedToWorks", "freedSaved"},
            rest = true)
    public record Params(
            @Param(
                    doc = "Programme money over value added",
                    unit = "share",
                    min = 0.005,
                    max = 0.08,
                    source = "assumed",
                    base = true)
            double programmeShare,

            @Param(
                    doc = "Deficit over value added beyond which programmes are cut",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "3% rule of thumb; assumed")
            double deficitCeiling,

            @Param(
                    doc = "Share of programmes that a deficit beyond the ceiling cuts in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double programmeCut,

            @Param(
                    doc = "Share of programmes that comes back in a quarter without such a deficit",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double programmeRecovery,

            @Param(
                    doc = "Debt over annual value added beyond which public service is cut",
                    unit = "share",
                    min = 0.1,
                    max = 2,
                    source = "assumed")
            double debtLimit,

            @Param(
                    doc = "Cut of public service per unit of debt beyond the limit",
                    unit = "elasticity",
                    min = 0,
                    max = 2,
                    source = "assumed")
            double debtBrake,

            @Param(
                    doc = "Most of public service that debt can cut",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double largestServiceCut,

            @Param(doc = "How far a leader looks", unit = "switch", source = "model description")
            HorizonMode horizonMode,

            @Param(
                    doc = "Quarters a leader looks ahead in constant mode",
                    unit = "quarter",
                    min = 4,
                    max = 60,
                    source = "mean tenure about 2.5-3.5 years")
            double horizonQuarters,

            @Param(
                    doc = "Quarters that the government of each city looks further ahead than others",
                    unit = "quarter",
                    min = 0,
                    max = 40,
                    source = "0 makes all alike; for experiments",
                    keys = "regions")
            Map<String, Double> horizonExtra,

            @Param(
                    doc = "Quarters that the governments of Hong Kong and Macao look ahead",
                    unit = "quarter",
                    min = 4,
                    max = 60,
                    source = "terms of five years")
            double specialHorizon,

            @Param(
                    doc = "Quarters beyond the term that a leader cares for",
                    unit = "quarter",
                    min = 0,
                    max = 40,
                    source = "assumed")
            double concern,

            @Param(doc = "Discount factor a quarter", unit = "1/quarter", min = 0.9, max = 1, source = "assumed")
            double discount,

            @Param(
                    doc = "Believed return of quick money in each quarter it works",
                    unit = "index",
                    min = 0.1,
                    max = 5,
                    source = "normalisation")
            double quickReturn,

            @Param(
                    doc = "Quarters in which quick money works",
                    unit = "quarter",
                    min = 1,
                    max = 20,
                    source = "assumed: two years")
            double quickQuarters,

            @Param(
                    doc = "Believed return of patient money in each quarter it works",
                    unit = "index",
                    min = 0.1,
                    max = 5,
                    source = "assumed")
            double patientReturn,

            @Param(
                    doc = "Quarters before patient money works",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: three years")
            double patientLag,

            @Param(
                    doc = "Sharpness of the choice between quick and patient",
                    unit = "elasticity",
                    min = 0.5,
                    max = 10,
                    source = "assumed; at 4 a knife edge")
            double choiceSharpness,

            @Param(
                    doc = "Share of the patient stock that wears out in a quarter",
                    unit = "1/quarter",
                    min = 0.002,
                    max = 0.1,
                    source = "assumed")
            double patientWear,

            @Param(
                    doc = "Gain of log productivity per unit of patient stock: infrastructure",
                    unit = "log",
                    min = 0,
                    max = 0.3,
                    source = "assumed")
            double infrastructureGain,

            @Param(
                    doc = "Share of a government's own patient money that works for the sector it supports",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double targetedWorks,

            @Param(
                    doc = "Least efficient scale of such works in a quarter, over the delta's value added",
                    unit = "share",
                    min = 0,
                    max = 0.005,
                    source = "0 makes small works as good as large ones for each yuan; assumed")
            double leastWorks,

            @Param(
                    doc = "Power with which the effect of a yuan falls below that scale",
                    unit = "elasticity",
                    min = 0,
                    max = 1,
                    source = "assumed; about .4 for plants of process industries as a rule of thumb")
            double leastWorksPower,

            @Param(
                    doc = "Chance that a government reviews its target in a year",
                    unit = "1/year",
                    min = 0.001,
                    max = 1,
                    source = "1: every year, all at once; the smaller, the more one after the other")
            double targetReview,

            @Param(
                    doc = "Sharpness of the choice of a target sector",
                    unit = "elasticity",
                    min = 0.5,
                    max = 10,
                    source = "assumed")
            double targetSharpness,

            @Param(
                    doc = "Weight of related sectors in the fit of a target; the rest is its own",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "relatedness density as in Hidalgo et al. (2007); assumed size")
            double targetKinship,

            @Param(
                    doc = "Log location quotient beyond which a sector fits no better",
                    unit = "log",
                    min = 0.1,
                    max = 10,
                    source = "assumed")
            double targetFitBound,

            @Param(
                    doc = "Weight of imitation of a peer in the choice of a target",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double imitation,

            @Param(
                    doc = "Weight of the central plan in the choice of a target",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double centralPlan,

            @Param(
                    doc = "Sectors of the central plan",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "strategic emerging industries 2010; assumed weights",
                    keys = "sectors")
            Map<String, Double> planList,

            @Param(
                    doc = "Degree of coordination of targets by the province",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 as in the claim; a policy")
            double targetCoordination,

            @Param(
                    doc = "Penalty for a target that others chose, under full coordination",
                    unit = "index",
                    min = 0,
                    max = 10,
                    source = "assumed")
            double duplicationPenalty,

            @Param(doc = "Whether governments bid for investors", unit = "switch", source = "model description")
            boolean subsidyCompetition,

            @Param(
                    doc = "Degree to which subsidies are agreed down",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 as in the claim; a policy")
            double subsidyCoordination,

            @Param(
                    doc = "Share of subsidies freed by agreement that builds works; the rest is saved or service",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 as assumed so far; a choice")
            double freedToWorks,

            @Param(
                    doc = "Share of the subsidies that agreement frees that is saved",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 as assumed so far; a choice")
            double freedSaved,

            @Param(
                    doc = "Value of an investor to a leader who looks as far as quick money works, over its capital",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double investorValue,

            @Param(
                    doc = "Largest change in the value of a place that rivals take into account",
                    unit = "log",
                    min = 0.1,
                    max = 10,
                    source = "assumed")
            double attractionBound,

            @Param(
                    doc = "Whether leaders come and go and compete for promotion",
                    unit = "switch",
                    source = "model description")
            boolean leaderTurnover,

            @Param(
                    doc = "Chance that a leader leaves in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.3,
                    source = "gives a mean tenure of 14 quarters with the cap")
            double leaderTurnoverHazard,

            @Param(doc = "Longest tenure", unit = "quarter", min = 4, max = 60, source = "assumed: five years")
            double longestTenure,

            @Param(
                    doc = "Longest time that the first leaders have served, over the longest tenure",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double firstTenureShare,

            @Param(
                    doc = "Weight of relative growth in promotion",
                    unit = "elasticity",
                    min = 0,
                    max = 5,
                    source = "Li and Zhou (2005) for the sign; assumed size")
            double tournament,

            @Param(
                    doc = "Log odds against promotion of a leader whose city grew like its peers",
                    unit = "log",
                    min = -5,
                    max = 5,
                    source = "assumed: about one in four")
            double promotionHurdle,

            @Param(
                    doc = "How much an ambitious leader prefers quick money in the years before promotion is decided",
                    unit = "elasticity",
                    min = 0,
                    max = 3,
                    source = "assumed")
            double visibleEffort,

            @Param(
                    doc = "Quarters in office after which an ambitious leader prefers quick money",
                    unit = "quarter",
                    min = 0,
                    max = 60,
                    source = "assumed: from the third year")
            int effortFrom,

            @Param(
                    doc = "Quarters in office after which that ends",
                    unit = "quarter",
                    min = 0,
                    max = 60,
                    source = "assumed: to the end of the fourth year")
            int effortUntil,

            @Param(
                    doc = "Money of the upper level for public works in the outer regions, over their value added",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "0 leaves it out; for experiments")
            double outerWorks) {

        /** Checks that the plan names a sector. */
        public Params {
            if (planList.values().stream().mapToDouble(weight -> weight).sum() <= 0) {
                throw new IllegalArgumentException("planList names no sector");
            }
        }
    }
}
