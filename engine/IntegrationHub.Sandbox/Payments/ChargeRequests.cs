using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>The older way to charge, without a payment intent, and what can be written on any charge.</summary>
internal static class ChargeRequests
{
    public static JsonObject Create(Call call)
    {
        ConnectedAccounts.Refuse(call.Input);
        Descriptors.Check(call.Input);
        var currency = Currencies.Check(call.Input.Text("currency") ?? throw Refusals.Missing("currency"), "currency");
        var amount = call.Input.Integer("amount") ?? throw Refusals.Missing("amount");
        Currencies.CheckAmount(amount, currency, "amount");
        var customer = call.Referred(Customers.Type, "customer");
        var card = CardSources.Of(call, customer);
        var decline = Authentication.IsLacking(card) ? Decline.NeedsAuthentication : PaymentMethods.Card(card).OnCharge;
        var charge = ChargeSteps.Begin(call, Asked(call, amount, currency, customer), card, decline);
        charge["source"] = CardSources.Shown(card);
        if (decline is not null)
        {
            call.Happened("charge.failed", charge);
            throw CardPayments.Declined(decline, new JsonObject { ["charge"] = charge.Id() });
        }

        if (call.Input.Boolean("capture") == false)
            ChargeSteps.Hold(call, charge);
        else
            ChargeSteps.Capture(call, charge, amount);
        return charge;
    }

    public static JsonObject Capture(Call call)
    {
        var found = call.Subject(Charges.Type);
        ConnectedAccounts.Refuse(call.Input);
        Descriptors.Check(call.Input);
        RefuseWhatCannotBeCaptured(found);
        var amount = call.Input.Integer("amount") ?? found.Integer("amount");
        if (amount > found.Integer("amount"))
        {
            throw Refusals.Invalid(
                $"The amount to capture ({Currencies.Format(amount, found.Text("currency")!)}) is greater than the amount that can be captured " +
                $"({Currencies.Format(found.Integer("amount"), found.Text("currency")!)}).",
                "amount",
                "amount_too_large");
        }

        var charge = call.Shop.Edit(found);
        call.Input.CopyTo(charge, "receipt_email", "transfer_group");
        if (call.Input.Has("statement_descriptor_suffix"))
            ChargeSteps.Describe(charge, call.Input.Text("statement_descriptor_suffix"));
        ChargeSteps.Capture(call, charge, amount);
        return charge;
    }

    public static JsonObject Update(Call call)
    {
        var charge = call.Shop.Edit(call.Subject(Charges.Type));
        if (call.Referred(Customers.Type, "customer") is { } customer)
        {
            if (charge.Text("customer") is { } owner && owner != customer.Id())
            {
                throw Refusals.Invalid(
                    $"The charge {charge.Id()} belongs to the customer {owner} already; a customer can only be set where there is none.", "customer");
            }

            charge["customer"] = customer.Id();
        }

        call.Input.CopyTo(charge, "description", "receipt_email", "transfer_group");
        Shipping.Write(call.Input, charge);
        if (call.Input.Object("fraud_details") is { } report)
            report.CopyTo(charge["fraud_details"]!.AsObject(), "user_report");
        if (charge["fraud_details"]!.AsObject() is { } details && details.ContainsKey("user_report") && details["user_report"] is null)
            details.Remove("user_report");
        call.Input.MergeMetadata(charge);
        return charge;
    }

    private static JsonObject Asked(Call call, long amount, string currency, JsonObject? customer)
    {
        var asked = new JsonObject { ["amount"] = amount, ["currency"] = currency, ["customer"] = customer?.Id(), ["metadata"] = new JsonObject() };
        call.Input.CopyTo(asked, "description", "receipt_email", "statement_descriptor_suffix", "transfer_group");
        Shipping.Write(call.Input, asked);
        call.Input.MergeMetadata(asked);
        return asked;
    }

    private static void RefuseWhatCannotBeCaptured(JsonObject charge)
    {
        if (charge.Text("payment_intent") is { } intent)
        {
            throw Refusals.Invalid(
                $"Charge {charge.Id()} belongs to the PaymentIntent {intent}; capture that instead: POST /v1/payment_intents/{intent}/capture.");
        }

        if (charge.Flag("captured"))
            throw Refusals.Invalid($"Charge {charge.Id()} has already been captured.", code: "charge_already_captured");
        if (charge.Text("status") != "succeeded")
            throw Refusals.Invalid($"Charge {charge.Id()} did not succeed, so there is nothing to capture.");
        if (charge.Flag("refunded"))
        {
            throw charge.Flag("_is_expired")
                ? Refusals.Invalid("The charge cannot be captured as the authorization has expired.", code: "charge_expired_for_capture")
                : Refusals.Invalid($"Charge {charge.Id()} has been refunded, so it cannot be captured.", code: "charge_already_refunded");
        }
    }
}
