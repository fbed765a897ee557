using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What payments say about connected accounts (Connect). This account has none, so every such request is refused as Stripe
/// refuses it for an account without them.</summary>
internal static class ConnectedAccounts
{
    public static Parameter[] Parameters { get; } =
        [Integer("application_fee_amount", 0), Object("transfer_data", Integer("amount", 1), Text("destination"), Text("description"), Metadata())];

    public static Parameter OnBehalfOf { get; } = Text("on_behalf_of");

    public static void Refuse(Input input)
    {
        if (input.Object("transfer_data") is { } transfer)
        {
            throw transfer.Text("destination") is { } destination
                ? Refusals.NoSuch("destination", destination, "transfer_data[destination]")
                : Refusals.Invalid("This payment has no transfer_data[destination] whose amount could be changed.", "transfer_data[amount]");
        }

        if (input.Text("on_behalf_of") is { } account)
            throw Refusals.NoSuch("account", account, "on_behalf_of");
        if (input.Integer("application_fee_amount") is not null)
        {
            throw Refusals.Invalid(
                "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or " +
                "Stripe-Account header) or destination payment (using `transfer_data[destination]`).",
                "application_fee_amount");
        }
    }
}
