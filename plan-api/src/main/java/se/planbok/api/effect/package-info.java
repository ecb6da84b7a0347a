/** Effect studies over HTTP, and the import of measurements. */
package se.planbok.api.effect;
