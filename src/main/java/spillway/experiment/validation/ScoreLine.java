package spillway.experiment.validation;

/**
 * A score of a reading or of a forecast in a year.
 *
 * @param forecaster name of the reading or title of the forecast
 * @param score what was computed
 * @param year year it is about
 * @param value of a reading, the score of the mean over its seeds
 * @param seedMean mean of the scores of single seeds, whose errors contain the seed's random variation; NaN for a forecast
 * @param band where the scores of single seeds lie; undefined for a forecast
 * @param observed the score of what was observed: 0 where the score is a distance
 */
public record ScoreLine(
        String forecaster, Score score, int year, double value, double seedMean, Band band, double observed) {

    /** The estimate less what was observed. */
    public double error() {
        return value - observed;
    }
}
