using System.Text.Json;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>What a service may answer.</summary>
internal static class Replies
{
    /// <summary>It did not leave.</summary>
    public static ServiceReply NotSent { get; } = new ServiceReply.NotSent("could not connect to api.stripe.com", true);

    /// <summary>It left and was not answered.</summary>
    public static ServiceReply NoAnswer { get; } = new ServiceReply.NoAnswer("no answer from api.stripe.com in 30 s");

    /// <summary>It was done.</summary>
    public static ServiceReply Done(string json) => new ServiceReply.Succeeded(JsonElement.Parse(json), "req_1", false);

    /// <summary>It was refused.</summary>
    public static ServiceReply Refused(int status, string? type = null, string? code = null, string? message = null, string? missing = null, string? param = null) =>
        new ServiceReply.Refused(new()
        {
            Status = status,
            Type = type,
            Code = code,
            Message = message,
            Missing = missing,
            Param = param,
            RequestId = "req_2",
        });
}
