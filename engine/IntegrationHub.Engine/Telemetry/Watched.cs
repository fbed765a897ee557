using System.Diagnostics;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Engine.Telemetry;

/// <summary>Puts a span around a step of the hub, measures it, and tells of it no more than <see cref="HubTags"/> has names for.</summary>
internal static class Watched
{
    /// <summary>A preview.</summary>
    /// <param name="tool">The tool, if the catalog has it.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="work">What is done.</param>
    public static async Task<HubResult<Preview>> PreviewAsync(string? tool, Requester who, Func<Task<HubResult<Preview>>> work)
    {
        using var span = HubTelemetry.Source.StartActivity("hub.preview");
        var result = await work();
        result.TryGet(out var preview, out var error);
        Tell(span, tool, who, preview?.Environment, error);
        return result;
    }

    /// <summary>A call.</summary>
    /// <param name="tool">The tool, if the catalog has it.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="work">What is done.</param>
    public static async Task<HubResult<CallResult>> CallAsync(string? tool, Requester who, Func<Task<HubResult<CallResult>>> work)
    {
        using var span = HubTelemetry.Source.StartActivity("hub.call");
        var began = Stopwatch.GetTimestamp();
        var result = await work();
        result.TryGet(out var done, out var error);
        Tell(span, tool, who, done?.Environment, error);
        span?.SetTag(HubTags.Replayed, done?.Replayed ?? error?.Replayed ?? false);
        var tags = new TagList { { HubTags.Tool, tool ?? "" }, { HubTags.Outcome, error?.Code ?? HubTags.Succeeded } };
        HubTelemetry.Calls.Add(1, tags);
        HubTelemetry.CallDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
        return result;
    }

    /// <summary>A request that leaves for the service.</summary>
    /// <param name="method">Its verb; its path may name what nobody else should learn.</param>
    /// <param name="environment">Where it goes.</param>
    /// <param name="work">What is done.</param>
    public static async Task<ServiceReply> SendAsync(string method, string environment, Func<Task<ServiceReply>> work)
    {
        using var span = HubTelemetry.Source.StartActivity("hub.send", ActivityKind.Client);
        var reply = await work();
        if (span is null) return reply;
        span.SetTag(HubTags.Method, method).SetTag(HubTags.Environment, environment);
        span.SetTag(HubTags.Reply, reply switch
        {
            ServiceReply.Succeeded => HubTags.Succeeded,
            ServiceReply.Refused => "refused",
            ServiceReply.NotSent => "not_sent",
            _ => "no_answer",
        });
        if (reply is ServiceReply.Refused refused) span.SetTag(HubTags.Status, refused.Error.Status);
        if (reply is not ServiceReply.Succeeded) span.SetStatus(ActivityStatusCode.Error);
        return reply;
    }

    private static void Tell(Activity? span, string? tool, Requester who, string? environment, HubError? error)
    {
        if (who.Notes is { } notes) (notes.Tool, notes.Code) = (tool ?? notes.Tool, error?.Code);
        if (span is null) return;
        span.SetTag(HubTags.Tool, tool).SetTag(HubTags.Actor, who.Asks.Text).SetTag(HubTags.Environment, environment);
        span.SetTag(HubTags.Outcome, error?.Code ?? HubTags.Succeeded);
        if (error is null) return;
        span.SetTag(HubTags.Sent, Names.Of(error.Sent)).SetStatus(ActivityStatusCode.Error, error.Code);
    }
}
