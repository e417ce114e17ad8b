package chat.serendip.signaling.message;

import jakarta.json.stream.JsonGenerator;

/** Writes the body of a signal. */
record BodyWriter(JsonGenerator json) implements SignalBody.Visitor<JsonGenerator> {

    @Override
    public JsonGenerator description(SignalBody.Description description) {
        return json.writeStartObject("description")
                .write("type", description.type())
                .write("sdp", description.sdp())
                .writeEnd();
    }

    @Override
    public JsonGenerator candidate(SignalBody.Candidate candidate) {
        json.writeKey("candidate");
        return write(candidate);
    }

    @Override
    public JsonGenerator endOfCandidates(SignalBody.EndOfCandidates end) {
        return json.writeNull("candidate");
    }

    @Override
    public JsonGenerator candidates(SignalBody.Candidates candidates) {
        json.writeStartArray("candidates");
        for (SignalBody.Gathered gathered : candidates.gathered()) {
            if (gathered instanceof SignalBody.Candidate candidate) {
                write(candidate);
            } else {
                json.writeNull();
            }
        }
        return json.writeEnd();
    }

    @Override
    public JsonGenerator request(SignalBody.Request request) {
        return json.write("request", request.what());
    }

    private JsonGenerator write(SignalBody.Candidate candidate) {
        json.writeStartObject().write("candidate", candidate.candidate());
        MessageWriter.optional(json, "sdpMid", candidate.sdpMid());
        if (candidate.sdpMLineIndex() != null) {
            json.write("sdpMLineIndex", candidate.sdpMLineIndex());
        }
        MessageWriter.optional(json, "usernameFragment", candidate.usernameFragment());
        return json.writeEnd();
    }
}
