using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>A refused card as an intent remembers it.</summary>
internal static class CardErrors
{
    /// <summary>The error as an intent keeps it: <c>last_payment_error</c>, <c>last_setup_error</c>.</summary>
    public static JsonObject Shown(Decline decline, JsonObject method)
    {
        var error = new JsonObject();
        if (decline.Advice is not null)
            error["advice_code"] = decline.Advice;
        error["code"] = decline.Code;
        error["decline_code"] = decline.Reason;
        error["doc_url"] = "https://stripe.com/docs/error-codes/" + decline.Code.Replace('_', '-');
        error["message"] = decline.Message;
        if (decline.NetworkCode is not null)
            error["network_decline_code"] = decline.NetworkCode;
        if (decline.Param is not null)
            error["param"] = decline.Param;
        error["payment_method"] = PaymentMethods.WithoutOwnFields(method);
        error["type"] = "card_error";
        return error;
    }
}
