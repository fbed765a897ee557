namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The languages of hosted pages; the sandbox keeps the choice and speaks English. Source: docs.stripe.com/api (read 2026-11-29).</summary>
internal static class Locales
{
    public static string[] OfCheckout { get; } = (
        "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl " +
        "sv th tr vi zh zh-HK zh-TW").Split(' ');

    public static string[] OfPortal { get; } = (
        "auto bg cs da de el en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb " +
        "nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW").Split(' ');
}
