/** Local governments tax, spend, choose targets, bid for investors and change their leaders. */
package spillway.mechanism.government;
